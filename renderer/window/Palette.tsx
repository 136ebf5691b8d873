import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type MouseEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Marked } from '../ui/Marked.tsx'
import { usePaletteEntries } from './paletteEntries.ts'
import { useEarlyEnter, useTypedText } from '../ui/searchText.ts'
import classes from './Palette.module.css'

const steps: ReadonlyMap<string, number> = new Map(Object.entries({ ArrowDown: 1, ArrowUp: -1 }))

/** One field from which every command and every story can be reached. */
export function Palette({ close }: { close: () => void }) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const [chosenId, setChosenId] = useState<string | null>(null)
  const { text, settle, field } = useTypedText('', 60, (text) => {
    setQuery(text)
    setChosenId(null)
  })
  const { entries, areFound } = usePaletteEntries(query)
  // Entries come and go while the library changes; the chosen one stays the same one.
  const chosen = Math.max(
    0,
    entries.findIndex(({ id }) => id === chosenId),
  )
  const choose = (index: number): void => setChosenId(entries[index]?.id ?? null)
  useEffect(() => {
    document.getElementById(`palette-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const take = (index: number): void => {
    const entry = entries[index]
    if (!entry) return
    close()
    // After the dialog has given the focus back, so that what is opened may take it.
    setTimeout(entry.act)
  }
  const takeFound = useEarlyEnter(text, text === query && areFound, () => take(chosen))
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = steps.get(event.key)
    if (step && entries.length > 0) choose((chosen + step + entries.length) % entries.length)
    else if (event.key === 'Enter') {
      settle()
      takeFound()
    } else return
    event.preventDefault()
  }
  return (
    <Modal
      opened
      onClose={close}
      withCloseButton={false}
      padding={0}
      size={600}
      title={t('commands.palette')}
      classNames={{ header: classes.hidden ?? '', content: classes.palette ?? '' }}
    >
      <div className={classes.search}>
        <IconSearch size={18} aria-hidden />
        <input
          {...field}
          className={classes.field}
          data-autofocus
          role="combobox"
          aria-expanded={entries.length > 0}
          aria-controls="palette-list"
          aria-activedescendant={entries.length > 0 ? `palette-${chosen}` : undefined}
          aria-label={t('palette.placeholder')}
          placeholder={t('palette.placeholder')}
          spellCheck={false}
          autoComplete="off"
          onKeyDown={press}
        />
      </div>
      <div
        id="palette-list"
        role="listbox"
        tabIndex={-1}
        aria-label={t('commands.palette')}
        className={classes.list}
        onMouseMove={(event) => choose(indexUnder(event) ?? chosen)}
        onClick={(event) => take(indexUnder(event) ?? -1)}
        onKeyDown={press}
      >
        {entries.map((entry, index) => (
          <div
            key={entry.id}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={classes.entry}
            data-index={index}
          >
            <span className={classes.label}>
              <Marked text={entry.label} query={query} />
            </span>
            <span className={classes.hint}>{entry.hint}</span>
          </div>
        ))}
      </div>
      {query !== '' && entries.length === 0 && (
        <p className={classes.nothing}>{t('palette.nothing')}</p>
      )}
      <output className={classes.hidden}>
        {query && t('palette.found', { count: entries.length })}
      </output>
    </Modal>
  )
}

function indexUnder({ target }: MouseEvent): number | null {
  const entry = target instanceof Element && target.closest<HTMLElement>('[data-index]')
  return entry ? Number(entry.dataset['index']) : null
}
