import type { Configuration } from 'electron-builder'

const withoutWebAssembly = ['!node_modules/@img/sharp-wasm32/**', '!node_modules/tslib/**']

/**
 * How the program is packaged. What can be bundled is in `out/`; only the two addons come as
 * packages.
 */
const packaging: Configuration = {
  appId: 'vn.toasoan.desktop',
  productName: 'Tòa soạn',
  executableName: 'toa-soan',
  artifactName: 'toa-soan-${version}-${os}-${arch}.${ext}',
  directories: { output: 'dist', buildResources: 'build' },
  files: [
    'out/{main,preload,renderer}/**',
    'package.json',
    '!node_modules/**',
    'node_modules/better-sqlite3/{package.json,lib/**,build/Release/*.node}',
    'node_modules/better-sqlite3/prebuilds/${platform}-*.node',
    'node_modules/sharp/{package.json,dist/**}',
    'node_modules/{@img,detect-libc,semver,tslib}/**',
  ],
  extraMetadata: { homepage: 'https://toa-soan.example' },
  // A double click on a package opens the program, also the one that is running already.
  fileAssociations: [
    {
      ext: 'toasoan',
      name: 'Tòa soạn',
      description: 'Gói bàn giao của Tòa soạn',
      mimeType: 'application/x-toasoan',
      role: 'Editor',
    },
  ],
  asar: true,
  asarUnpack: ['**/*.node', 'node_modules/{@img,tslib}/**'],
  npmRebuild: false,
  nodeGypRebuild: false,
  publish: null,
  linux: {
    // Inside Electron on Linux sharp's WebAssembly build does the work:
    // `electron/newsroom/photos/sharp.ts` says why.
    files: ['!node_modules/@img/sharp-{linux,libvips-linux}*/**'],
    target: ['AppImage', 'deb'],
    icon: 'dist/icon.png',
    category: 'Office',
    maintainer: 'Tòa soạn <desk@toa-soan.example>',
    synopsis: 'Soạn tin bài, kể cả khi không có mạng',
  },
  win: { files: withoutWebAssembly, target: ['nsis'], icon: 'dist/icon.png' },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: {
    files: withoutWebAssembly,
    target: ['dmg'],
    icon: 'dist/icon.png',
    category: 'public.app-category.productivity',
  },
}

/**
 * Packs the Electron in `folder`, whose fuses are set so that it runs this program and nothing
 * else.
 */
export function packagingWith(electron: { folder: string; version: string }): Configuration {
  return {
    // electron-builder writes into what it is given.
    ...structuredClone(packaging),
    electronDist: electron.folder,
    electronVersion: electron.version,
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      // This fuse came with Electron 29, and setting one that is not there is an error.
      ...(Number.parseInt(electron.version) >= 29
        ? { grantFileProtocolExtraPrivileges: false }
        : {}),
    },
  }
}
