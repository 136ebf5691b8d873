const megabyte = 1024 * 1024

/** "534 MB > 500 MB": how large something is, and may be. */
export function megabytesOver(bytes: number, most: number): string {
  return `${Math.ceil(bytes / megabyte)} MB > ${most / megabyte} MB`
}
