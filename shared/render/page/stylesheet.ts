/**
 * The page's own looks. Fonts are the reader's, chosen among those that hold every Vietnamese
 * letter (Georgia and Palatino do not); lines are high enough for stacked marks (ễ, ộ, ự). On paper
 * pictures have no ground: whether Chromium paints one depends on how far a picture is decoded, and
 * a PDF must not.
 */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --paper: #faf8f4; --sunken: #f3efe8; --ink: #1d1b19; --soft: #5c5750; --hairline: #ddd5c8; --accent: #1f4e8c;
  --serif: "Source Serif 4", ui-serif, "Noto Serif", Cambria, "Times New Roman", serif;
  --sans: "Be Vietnam Pro", system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #1b1c1e; --sunken: #232527; --ink: #e7e4de; --soft: #aba79f; --hairline: #393c40; --accent: #94bbee; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; padding-bottom: 4rem; background: var(--paper); color: var(--ink);
  font: 1.125rem/1.7 var(--serif); overflow-wrap: break-word; font-kerning: normal; text-rendering: optimizeLegibility;
}
a { color: var(--accent); text-decoration-thickness: 0.06em; text-underline-offset: 0.2em; }
a:hover { text-decoration-thickness: 0.12em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
img { display: block; max-width: 100%; height: auto; background: var(--sunken); }
sub, sup { line-height: 0; }

.story > header, .corrections, .keywords, .related { width: min(100% - 2.5rem, 42rem); margin-inline: auto; }
.story > header { padding-top: clamp(2rem, 7vw, 5rem); }
.section {
  margin: 0 0 1rem; color: var(--accent);
  font: 600 0.8125rem/1.45 var(--sans); letter-spacing: 0.04em;
}
.headline {
  margin: 0 0 1.25rem; font-size: clamp(1.875rem, 1.35rem + 2.4vw, 2.875rem); font-weight: 700; line-height: 1.24;
  letter-spacing: -0.011em; text-wrap: balance;
}
.standfirst { margin: 0 0 1.5rem; font-size: clamp(1.125rem, 1.05rem + 0.3vw, 1.25rem); font-weight: 600; line-height: 1.6; }
.byline, .dateline { display: inline; font: 0.9375rem/1.5 var(--sans); }
.byline { font-weight: 600; }
.dateline { color: var(--soft); }
.byline + .dateline::before { content: " · "; }
.story > header::after { content: ""; display: block; margin-top: 1.25rem; border-top: 1px solid var(--hairline); }

.body {
  display: grid; row-gap: 1.25rem; margin-top: 1.75rem;
  grid-template-columns:
    [full-start] minmax(1.25rem, 1fr) [wide-start] minmax(0, 7rem) [text-start] min(100% - 2.5rem, 42rem) [text-end]
    minmax(0, 7rem) [wide-end] minmax(1.25rem, 1fr) [full-end];
}
.body > * { grid-column: text; min-width: 0; margin: 0; }
.body blockquote { margin-inline: 0; }
.subheading { margin-top: 1.25rem; font-size: 1.5rem; font-weight: 700; line-height: 1.35; text-wrap: balance; }
.subheading-minor { margin-top: 0.75rem; font-size: 1.1875rem; }
.body ul, .body ol { padding-left: 1.5em; }
.body li > ul, .body li > ol { margin: 0.35rem 0; }
.body li + li { margin-top: 0.35rem; }
.body li > p { margin: 0 0 0.35rem; }
.body li::marker { color: var(--soft); }
.rule { width: 6rem; margin: 1.5rem auto; border: 0; border-top: 1px solid var(--soft); }

.body > .photo { grid-column: full; margin-block: 1rem; }
.photo img { width: auto; margin-inline: auto; }
.photo figcaption {
  width: min(100% - 2.5rem, 42rem); margin: 0.75rem auto 0; color: var(--soft); font: 0.875rem/1.55 var(--sans);
}
.credit { display: inline-block; }
@media (min-width: 48rem) {
  .body > .photo { grid-column: wide; }
  .body > .photo-upright { grid-column: text; }
  .photo figcaption { width: min(100%, 42rem); }
  .photo-upright img { max-height: 46rem; }
}

.body > .quote { margin-block: 0.5rem; padding-left: 1.25rem; border-left: 3px solid var(--accent); font-style: italic; }
.quote p { margin: 0; }
.quote p + p { margin-top: 0.75rem; }
.body > .pull-quote { margin-block: 1rem; padding-block: 1.5rem; border-block: 1px solid var(--hairline); }
.pull-quote blockquote { margin: 0; }
.pull-quote p { margin: 0; font-size: clamp(1.375rem, 1.2rem + 1vw, 1.75rem); line-height: 1.45; color: var(--accent); text-wrap: balance; }
.attribution { margin-top: 0.75rem; color: var(--soft); font: 0.9375rem/1.5 var(--sans); }

.body > .fact-box {
  margin-block: 0.75rem; padding: 1.25rem 1.5rem 1.5rem; background: var(--sunken); border-top: 3px solid var(--accent);
  font: 1rem/1.6 var(--sans);
}
.fact-box > * { margin: 0; }
.fact-box > * + * { margin-top: 0.75rem; }
.fact-box-title { font-size: 1.0625rem; font-weight: 700; line-height: 1.45; }

.body > .table-frame { margin-block: 0.5rem; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font: 0.9375rem/1.5 var(--sans); font-variant-numeric: tabular-nums lining-nums; }
th, td { padding: 0.5rem 0.75rem; border-bottom: 1px solid var(--hairline); text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid var(--ink); font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 600; }
:is(th, td) > p { margin: 0; }
:is(th, td) > p + p { margin-top: 0.5rem; }

.embed { font-family: var(--sans); }
.embed a {
  display: block; padding: 0.875rem 1.125rem; border: 1px solid var(--hairline); border-radius: 6px;
  font-size: 1rem; line-height: 1.5; text-decoration: none;
}
.embed a:hover { border-color: var(--accent); }
.embed-title { display: block; color: var(--ink); font-weight: 600; }
.embed-address { font-size: 0.875rem; }

.corrections { margin-top: 2.5rem; padding-left: 1.25rem; border-left: 3px solid var(--soft); font: 0.9375rem/1.6 var(--sans); }
.correction { margin: 0; }
.correction + .correction { margin-top: 0.75rem; }

.keywords { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-top: 2.5rem; padding: 0; list-style: none; }
.keywords li { padding: 0.2rem 0.75rem; border: 1px solid var(--hairline); border-radius: 2rem; color: var(--soft); font: 0.8125rem/1.5 var(--sans); }

.related { width: min(100% - 2.5rem, 62rem); margin-top: 4rem; padding-top: 1.5rem; border-top: 2px solid var(--ink); }
.related-title { margin: 0; font: 700 1.25rem/1.45 var(--sans); }
.related-list {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 2rem 1.75rem;
  margin: 1.25rem 0 0; padding: 0; list-style: none;
}
.related-photo { width: 100%; aspect-ratio: 3 / 2; margin-bottom: 0.75rem; object-fit: cover; }
.related-headline { margin: 0; font-size: 1.0625rem; font-weight: 600; line-height: 1.45; }
.related-headline a { color: inherit; text-decoration: none; }
.related-headline a:hover { color: var(--accent); text-decoration: underline; }
.related-summary { margin: 0.4rem 0 0; color: var(--soft); font: 0.875rem/1.6 var(--sans); }
@media (max-width: 37rem) {
  .related-list { gap: 0; }
  .related-story { display: grid; grid-template-columns: 1fr 7rem; column-gap: 1rem; grid-template-rows: auto 1fr; padding-block: 1rem; border-top: 1px solid var(--hairline); }
  .related-story:first-child { border-top: 0; padding-top: 0; }
  .related-story > * { grid-column: 1 / -1; }
  .related-photo { grid-column: 2; grid-row: 1 / span 2; margin: 0; }
  .related-photo ~ * { grid-column: 1; }
}

@page { margin: 18mm 16mm; }
@media print {
  :root { --paper: #fff; --sunken: #f4f4f4; --ink: #000; --soft: #444; --hairline: #bbb; --accent: #000; color-scheme: light; }
  html { font-size: 9.8pt; }
  body { padding: 0; line-height: 1.55; }
  .story > header, .body, .corrections, .keywords, .related { width: auto; }
  .story > header { padding-top: 0; }
  .headline { font-size: 2.2rem; }
  .body { display: block; }
  img { background: none; }
  .body > * { margin-bottom: 1rem; }
  .body > .quote, .body > .table-frame { margin-bottom: 1rem; }
  .body > .subheading { margin-top: 1.4rem; }
  .photo img { max-height: 110mm; }
  .photo figcaption { width: auto; }
  .photo, .pull-quote, .fact-box, tr, .correction, .related-story { break-inside: avoid; }
  .headline, .subheading, .related-title { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  .body p a::after { content: " (" attr(href) ")"; font-size: 0.85em; overflow-wrap: anywhere; }
  .keywords, .related-photo { display: none; }
  .related { margin-top: 18pt; break-inside: avoid-page; }
  .related-list { gap: 8pt 14pt; }
}
`

/**
 * SHA-256 of the stylesheet as the page's policy names it. A test says what it has to be after a
 * change.
 */
export const stylesheetHash = 'sha256-nUqnC2ZXeLuMrDgzzZ4sROrJWJGu52WBB2HpxZXuToM='
