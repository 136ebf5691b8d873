/**
 * A file that the user chose or dropped, with its path beside the others (`phoi-hop/article.json`).
 */
export interface ImportFile {
  path: string
  file: File
}

/**
 * The files that were dropped, those in dropped folders too, each with its path beside the others.
 */
export async function droppedFiles(dropped: DataTransfer): Promise<ImportFile[]> {
  // All must be taken at once: after the first pause the browser has emptied the transfer.
  const items = [...dropped.items].map((item) => ({
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
  }))
  const found = await Promise.all(items.map(({ entry, file }) => filesOf(entry, file)))
  return found.flat()
}

/** Not everything that is dropped has an entry. */
async function filesOf(entry: FileSystemEntry | null, file: File | null): Promise<ImportFile[]> {
  if (entry) return filesIn(entry)
  return file ? [{ path: file.name, file }] : []
}

async function filesIn(entry: FileSystemEntry): Promise<ImportFile[]> {
  const path = entry.fullPath.replace(/^\//, '')
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ path, file }]
  }
  if (!isDirectory(entry)) return []
  const found = await Promise.all((await entriesOf(entry)).map(filesIn))
  return found.flat()
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

/** A folder tells its entries in batches of at most a hundred; an empty batch is the last. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (batch.length === 0) return entries
    entries.push(...batch)
  }
}

/** The files of an `<input type="file">`; those of a chosen folder know their path in it. */
export function chosenFiles(files: FileList | null): ImportFile[] {
  return [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }))
}
