/**
 * The Content-Security-Policy of the interface: nothing from outside, no script but those that
 * carry this load's nonce and what they import, no style sheet but the interface's own files and
 * those with the nonce. `photos` and `previews` are the sources that photos and exported pages come
 * from.
 */
export function interfacePolicy(sources: {
  nonce: string
  photos: string
  previews: string
}): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${sources.nonce}'`,
    `style-src 'self' 'nonce-${sources.nonce}'`,
    // React and the editor set style attributes by the DOM, which needs no allowance; markup with
    // `style=` gets none.
    "style-src-attr 'none'",
    `img-src 'self' ${sources.photos} blob: data:`,
    "font-src 'self'",
    "connect-src 'self'",
    `frame-src ${sources.previews}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * The policy of an exported page shown as a preview: its own pictures and style, and no script at
 * all. `embedder` is the source of the interface that may show it.
 */
export function previewPolicy(embedder: string): string {
  return [
    "default-src 'none'",
    "img-src 'self' data:",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${embedder}`,
    // No `allow-scripts`: even a page that got a script in could not run it.
    'sandbox allow-same-origin',
  ].join('; ')
}
