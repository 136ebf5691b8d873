/**
 * What Vietnamese was written in before Unicode, as it shows where it was taken for Windows'
 * Western letters; `utf-8` is Unicode that was taken for them.
 */
export const oldEncodings = ['tcvn3', 'vni', 'vps', 'windows-1258', 'utf-8'] as const
export type OldEncoding = (typeof oldEncodings)[number]
