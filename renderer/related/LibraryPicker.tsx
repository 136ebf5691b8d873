import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RelatedStory, teaserOf } from '#shared/article/related.ts'
import { type ArticleRow, everyArticle } from '#shared/contract/articles.ts'
import { Thumbnail } from '../figure/Thumbnail.tsx'
import { Marked } from '../ui/Marked.tsx'
import { showWhen, useMinute } from '../ui/dates.ts'
import { currentLanguage } from '../ui/language.ts'
import { showFailure } from '../ui/notices.ts'
import { articleList } from '../newsroom/queries.ts'
import { addRelated, pickStory, useRefusal } from './addStory.ts'
import { useEarlyEnter } from '../ui/searchText.ts'
import classes from './related.module.css'
import { useAsked } from './addingByCommand.ts'

/** Rows asked for beside those that may already be in the list. */
const shown = 12
const mostAsked = 500

interface LibraryPickerProps {
  articleId: string
  related: readonly RelatedStory[]
  say: (sentence: string) => void
}

/**
 * Finds stories of the library as one types and adds them with Enter or a click; the search stays
 * for the next one.
 */
export function LibraryPicker({ articleId, related, say }: LibraryPickerProps) {
  const { t } = useTranslation('related')
  const [text, setText] = useState('')
  const [query] = useDebouncedValue(wordsOf(text), 120)
  const { refusal, refuse } = useRefusal()
  const { rows, isPending, isError, isFound } = usePickable(articleId, related, query)
  const combobox = useCombobox({ opened: true })
  const input = useRef<HTMLInputElement>(null)
  const firstId = rows[0]?.id
  useAsked(input)
  const { selectFirstOption } = combobox
  useEffect(() => {
    if (firstId !== undefined) selectFirstOption()
  }, [firstId, selectFirstOption])

  async function add(id: string): Promise<void> {
    // At once: what is typed next looks for the next one.
    input.current?.select()
    const picked = await pickStory(id)
    if (!picked.ok) return showFailure(picked.error)
    const refused = addRelated(articleId, picked.value)
    refuse(refused)
    if (refused) return
    say(t('added', { headline: teaserOf(picked.value).headline }))
  }

  const isFoundNow = isFound && wordsOf(text) === query
  const enterEarly = useEarlyEnter(text, isFoundNow, () => {
    if (firstId !== undefined) void add(firstId)
  })
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || isFoundNow) return
    event.preventDefault()
    event.stopPropagation()
    enterEarly()
  }

  return (
    <Combobox store={combobox} onOptionSubmit={(id) => void add(id)}>
      <div className={classes['add']}>
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            ref={input}
            label={t('picker.label')}
            placeholder={t('picker.placeholder')}
            leftSection={<IconSearch size={16} />}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value)
              refuse(null)
            }}
            onKeyDownCapture={press}
            error={refusal}
            autoComplete="off"
            spellCheck={false}
          />
        </Combobox.EventsTarget>
        <Combobox.Options aria-label={t('picker.results')} className={classes['results'] ?? ''}>
          {rows.map((row) => (
            <Result key={row.id} row={row} query={query} />
          ))}
        </Combobox.Options>
        {rows.length === 0 && !isPending && (
          <p className={classes['note']}>
            {isError ? t('picker.failed') : query ? t('picker.nothing') : t('picker.nothingLeft')}
          </p>
        )}
      </div>
    </Combobox>
  )
}

/** What a search finds beside the article itself and what is already in its list. */
function usePickable(articleId: string, related: readonly RelatedStory[], query: string) {
  const answer = useQuery({
    ...articleList({
      ...everyArticle,
      text: query,
      limit: Math.min(mostAsked, shown + 1 + related.length),
    }),
    placeholderData: keepPreviousData,
  })
  const taken = new Set(
    related.flatMap((story) => (story.kind === 'article' ? [story.articleId] : [])),
  )
  const rows = (answer.data?.rows ?? []).filter((row) => row.id !== articleId && !taken.has(row.id))
  const { isPending, isError, isPlaceholderData } = answer
  return {
    rows: rows.slice(0, shown),
    isPending,
    isError,
    isFound: !isPending && !isPlaceholderData,
  }
}

function wordsOf(typed: string): string {
  return typed.normalize('NFC').trim()
}

function Result({ row, query }: { row: ArticleRow; query: string }) {
  const { t } = useTranslation()
  const now = useMinute()
  return (
    <Combobox.Option value={row.id} className={classes['result'] ?? ''}>
      <Thumbnail photoId={row.leadPhotoId} className={classes['smallThumbnail'] ?? ''} />
      <span className={classes['words']}>
        <span className={classes['headline']}>
          <Marked text={row.headline || t('untitled')} query={query} />
        </span>
        <span className={classes['note']}>
          {[row.section, showWhen(row.updatedAt, now, currentLanguage())]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    </Combobox.Option>
  )
}
