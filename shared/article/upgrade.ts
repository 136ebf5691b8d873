/*
 * Older articles say less, and what they do not say is filled in as they meant it. Values come unchecked and go on to the
 * schema, which refuses what is still wrong.
 */

/** What is newer than the figures of schema 1. */
const newInFigures = { crop: null, focalPoint: null, publishesPosition: false }
/** What is newer than the related articles of schema 1. */
const newInPicked = { crop: null, focalPoint: null }
/** What is newer than the metadata of schema 1. */
const newInMetadata = { urgency: null, corrections: [] }

/** An article of schema 1 as one of schema 2; any other value as it is. */
export function upgradeArticle(value: unknown): unknown {
  if (!isObject(value) || value['schemaVersion'] !== 1) return value
  const { document } = value
  return {
    ...value,
    schemaVersion: 2,
    document: isObject(document)
      ? { ...document, content: upgradeBlocks(document['content']) }
      : document,
    metadata: upgradeMetadata(value['metadata']),
    related: upgradeEach(value['related'], 'picked', newInPicked),
  }
}

/** An exported article of format 1 or 2 as one of format 3; any other value as it is. */
export function upgradeExportedArticle(value: unknown): unknown {
  const second = upgradeFirstFormat(value)
  if (!isObject(second) || second['formatVersion'] !== 2) return second
  return { ...second, formatVersion: 3, versionHash: null }
}

function upgradeFirstFormat(value: unknown): unknown {
  if (!isObject(value) || value['formatVersion'] !== 1) return value
  return {
    ...value,
    formatVersion: 2,
    metadata: upgradeMetadata(value['metadata']),
    body: upgradeBlocks(value['body']),
    related: upgradeEach(value['related'], 'photo', { focalPoint: null }),
  }
}

function upgradeBlocks(blocks: unknown): unknown {
  if (!Array.isArray(blocks)) return blocks
  return blocks.map((block: unknown) => {
    if (!isObject(block) || block['type'] !== 'figure' || !isObject(block['attrs'])) return block
    return { ...block, attrs: { ...block['attrs'], ...newInFigures } }
  })
}

/** Related articles in whose `part` something is newer; stories at addresses have nothing new. */
function upgradeEach(related: unknown, part: 'picked' | 'photo', added: object): unknown {
  if (!Array.isArray(related)) return related
  return related.map((story: unknown) => {
    if (!isObject(story) || story['kind'] !== 'article' || !isObject(story[part])) return story
    return { ...story, [part]: { ...story[part], ...added } }
  })
}

function upgradeMetadata(metadata: unknown): unknown {
  return isObject(metadata) ? { ...metadata, ...newInMetadata } : metadata
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
