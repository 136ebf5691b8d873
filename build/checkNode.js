// Plain JavaScript, so that every Node can run it and say which one is missing.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Tòa soạn cần Node.js 24; máy này chạy nó bằng Node.js ${process.versions.node}.\n` +
      `Tòa soạn needs Node.js 24; this machine runs it on Node.js ${process.versions.node}.\n` +
      'https://nodejs.org/',
  )
  process.exit(1)
}
