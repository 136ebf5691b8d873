declare module 'heic-decode' {
  interface Picture {
    width: number
    height: number
    /** Four bytes a pixel: red, green, blue, alpha. */
    data: Uint8ClampedArray
  }
  interface Coded {
    width: number
    height: number
    decode(): Promise<Picture>
  }
  const decode: { all(input: { buffer: Uint8Array }): Promise<Coded[] & { dispose(): void }> }
  export default decode
}
