/**
 * A landscape of `makePhoto`, 300 by 200 pixels, as a phone would keep it: HEIC in the colours of
 * Display P3, with camera, serial number and position in EXIF and a place in XMP. There is no HEIC
 * encoder among our packages, so it is kept here as it was made.
 */
export function heicPhoto(): Buffer {
  return Buffer.from(base64, 'base64')
}

/**
 * The same photo held upright: its pixels lie, and it says that they are to be turned a quarter to
 * the left.
 */
export function turnedHeicPhoto(): Buffer {
  const photo = heicPhoto()
  const properties = photo.indexOf('ipma') - 4
  const turn = Buffer.from('\0\0\0\x09irot\x01', 'latin1')
  // The turn is property 5, named behind the four that the picture has.
  const end = properties + photo.readUInt32BE(properties)
  const turned = Buffer.concat([
    photo.subarray(0, properties),
    turn,
    photo.subarray(properties, end),
    Buffer.of(0x85),
  ])
  turned[properties + turn.byteLength + 18]! += 1
  const longer = [
    ['meta', 10],
    ['iprp', 10],
    ['ipco', 9],
    ['ipma', 1],
  ] as const
  for (const [box, bytes] of longer) {
    const at = turned.indexOf(box) - 4
    turned.writeUInt32BE(turned.readUInt32BE(at) + bytes, at)
  }
  // Where the data of each of the three items begins.
  const places = turned.indexOf('iloc') + 12
  for (let item = 0; item < 3; item++) {
    const at = places + item * 18 + 4
    turned.writeUInt32BE(turned.readUInt32BE(at) + 10, at)
  }
  return Buffer.concat([turned, photo.subarray(end)])
}

const base64 = `
AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAA7htZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAA
AAAAABAAAARmlsb2MAAAAAREAAAwABAAAAAAPcAAEAAAAAAAAB8AACAAAAAAXMAAEAAAAAAAABtgADAAAAAAeCAAEAAAAAAAABMgAAAGJpaW5m
AAAAAAADAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAFWluZmUCAAABAAIAAEV4aWYAAAAAKmluZmUCAAABAAMAAG1pbWUAYXBwbGljYXRpb24vcm
RmK3htbAAAAAACrWlwcnAAAAKOaXBjbwAAAHZodmNDAQNwAAAAAAAAAAAAPPAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAPLoC
QCEAAQApQgEBA3AAAAMAkAAAAwAAAwA8oAmIDJ35bqSSmubAgAAAAwCAAAADAIQiAAEAB0QBwXKwYkAAAAAUaXNwZQAAAAAAAAEsAAAAyAAAAe
xjb2xycHJvZgAAAeBsY21zBCAAAG1udHJSR0IgWFlaIAfiAAMAFAAJAA4AHWFjc3BNU0ZUAAAAAHNhd3NjdHJsAAAAAAAAAAAAAAAAAAD21gAB
AAAAANMtaGFuZILiqHKLij/3JT65ku4k1q4AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACmRlc2MAAAD8AAAAJGNwcnQAAAEgAAAAIn
d0cHQAAAFEAAAAFGNoYWQAAAFYAAAALHJYWVoAAAGEAAAAFGdYWVoAAAGYAAAAFGJYWVoAAAGsAAAAFHJUUkMAAAHAAAAAIGdUUkMAAAHAAAAA
IGJUUkMAAAHAAAAAIG1sdWMAAAAAAAAAAQAAAAxlblVTAAAACAAAABwAcwBQADMAQ21sdWMAAAAAAAAAAQAAAAxlblVTAAAABgAAABwAQwBDAD
AAAFhZWiAAAAAAAAD21gABAAAAANMtc2YzMgAAAAAAAQxCAAAF3v//8yUAAAeTAAD9kP//+6H///5OAAADmgAAwBRYWVogAAAAAAAAg98AAD2/
AAAAAFhZWiAAAAAAAABKvwAAsTcAAAq1WFlaIAAAAAAAACg4AAARCgAAyHhwYXJhAAAAAAADAAAAAmZpAADypwAADVkAABPQAAAKWwAAABBwaX
hpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgQKDhAAAAChpcmVmAAAAAAAAAA5jZHNjAAIAAQABAAAADmNkc2MAAwABAAEAAATgbWRhdAAA
AewoAa8ZIIPcCpj3guCwsXjcVkJX3H+3kXdtu7Lb6vYne68KQf3SbLmxzOaQk7t5nmCMjTlZkRHm448VHcsYRm6k2MHPZ+D9gGIUQFfvjbCxYX
E4/DWHt7+7fz9qq0BWkoc0yHIdtn8ewoUpLufFWR9GPHuUx4EDAyCQKmrIU0DQfbk1RQhCKGgdkLu6zija4sTibs2busSCGX4kmB/fNGI/FjM9
rQaxD2EJgmJIOEeXdxEoYoB5xH0H3kbFw5y0Qlq8AboIYFJ8baaMiCARIKWzld53mmf8gh9KSKAle05MNVVBZT2yinNKcjq3gnxsbFawKNeiCb
AK4sEIsl/IJeVjTBMDzP6C6XCR6iBZ/++1JXWP4i54DQDpq7Lu7tx6PIPEp4B99hCseEgi5ZU+/PSwGqcpikTcA7ZQCTxNECBVwLuky+ZBzyAq
KOAzJVyY8u8lo3sRMgX8jIAk9XHidYmAy0656tiiEENxhOejetCeedMgfDdM23362f8V3BFwtUgr583euVLxutF9vI1zocSPmJ1pyuwdggau1S
LlmZGfc6M9SwCU6yG2rpLD0ULBuPAckAaz9YVAaCBqSr/jjK0pOKkMfGoNTxjbrGz7xPYOfb7YKBOAd/RFJpRuuHNdwcZRLveB/hAVwAFgIKAA
AAAASUkqAAgAAAALAA4BAgARAAAArgAAAA8BAgAEAAAAVG9hABABAgAHAAAAwAAAABIBAwABAAAAAQAAABoBBQABAAAAkgAAABsBBQABAAAAmg
AAACgBAwABAAAAAgAAADsBAgALAAAAogAAABMCAwABAAAAAQAAAGmHBAABAAAAyAAAACWIBAABAAAATAEAAAAAAABJGQEA6AMAAEkZAQDoAwAA
VGhhbmggVHVuZwAAQ2hvIG5vaSBDYWkgUmFuZwAAU29hbiAxAAAIAACQBwAEAAAAMDIxMAOQAgAUAAAAOAEAAAGRBwAEAAAAAQIDAACgBwAEAA
AAMDEwMAGgAwABAAAA//8AAAKgBAABAAAALAEAAAOgBAABAAAAyAAAADGkAgAKAAAALgEAAAAAAAA0NDcxLTIyMDMAMjAyMzowMjoxNCAwNjoz
MDowMAAEAAEAAgACAAAATgAAAAIABQADAAAAmgEAAAMAAgACAAAARQAAAAQABQADAAAAggEAAAAAAABpAAAAAQAAACwAAAABAAAALhYAAGQAAA
AKAAAAAQAAAAAAAAABAAAA0gQAAGQAAAA8P3hwYWNrZXQgYmVnaW49IiIgaWQ9Ilc1TTBNcENlaGlIenJlU3pOVGN6a2M5ZCI/Pjx4OnhtcG1l
dGEgeG1sbnM6eD0iYWRvYmU6bnM6bWV0YS8iPjxyZGY6UkRGCiB4bWxuczpyZGY9Imh0dHA6Ly93d3cudzMub3JnLzE5OTkvMDIvMjItcmRmLX
N5bnRheC1ucyMiPjxyZGY6RGVzY3JpcHRpb24gcmRmOmFib3V0PSIiCiB4bWxuczpwaG90b3Nob3A9Imh0dHA6Ly9ucy5hZG9iZS5jb20vcGhv
dG9zaG9wLzEuMC8iIHBob3Rvc2hvcDpDaXR5PSJD4bqnbiBUaMahIi8+PC9yZGY6UkRGPjwveDp4bXBtZXRhPjw/eHBhY2tldCBlbmQ9InciPz
4=
`
