import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { showNotice } from '../../ui/notices.ts'
import {
  findingIn,
  goToFound,
  replaceAllFound,
  replaceFound,
  search,
  selectFound,
} from '../../editor/find/find.ts'
import classes from './FindBar.module.css'

interface BarProps {
  editor: Editor
  field: RefObject<HTMLInputElement | null>
  replaces: boolean
  close: () => void
}

/** The find bar while it is open; its field takes the focus. */
export function OpenBar({ editor, field, replaces, close }: BarProps) {
  const { t } = useTranslation('editor')
  const { view } = editor
  const [text, setText] = useState(() => selectedText(editor))
  const [exact, setExact] = useState(false)
  useEffect(() => search(view, { text, exact }), [view, text, exact])
  useEffect(() => () => void (editor.isDestroyed || search(editor.view, null)), [editor])
  useEffect(() => field.current?.select(), [field])
  const leave = (): void => {
    selectFound(view)
    close()
    view.focus()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return
    goToFound(view, event.shiftKey ? -1 : 1)
    event.preventDefault()
  }
  const bar = useEscape(leave)
  return (
    <search ref={bar} className={classes.bar} aria-label={t('find.label')}>
      <div className={classes.row}>
        <TextInput
          ref={field}
          className={classes.field}
          size="xs"
          aria-label={t('find.text')}
          placeholder={t('find.text')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={press}
          spellCheck={false}
        />
        <Places editor={editor} />
        <Checkbox
          size="xs"
          label={t('find.exact')}
          checked={exact}
          onChange={(event) => setExact(event.currentTarget.checked)}
        />
        <ActionIcon className={classes.close} aria-label={t('find.close')} onClick={leave}>
          <IconX size={18} />
        </ActionIcon>
      </div>
      {replaces && <Replacement editor={editor} />}
    </search>
  )
}

/** Escape leaves from wherever in the bar the focus is. */
function useEscape(leave: () => void): RefObject<HTMLElement | null> {
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    const dom = bar.current
    const press = (event: globalThis.KeyboardEvent): void => {
      if (event.isComposing || event.key !== 'Escape') return
      leave()
      event.preventDefault()
    }
    dom?.addEventListener('keydown', press)
    return () => dom?.removeEventListener('keydown', press)
  })
  return bar
}

function Places({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor')
  const { count, current, asked } = useEditorState({ editor, selector: progressOf })
  return (
    <>
      <output className={classes.count}>
        {asked && (count === 0 ? t('find.none') : t('find.count', { current: current + 1, count }))}
      </output>
      <KeyHint label={t('find.previous')}>
        <ActionIcon aria-label={t('find.previous')} onClick={() => goToFound(editor.view, -1)}>
          <IconChevronUp size={18} />
        </ActionIcon>
      </KeyHint>
      <KeyHint label={t('find.next')}>
        <ActionIcon aria-label={t('find.next')} onClick={() => goToFound(editor.view, 1)}>
          <IconChevronDown size={18} />
        </ActionIcon>
      </KeyHint>
    </>
  )
}

function progressOf({ editor }: { editor: Editor }) {
  const finding = findingIn(editor.state)
  return {
    count: finding?.found.length ?? 0,
    current: finding?.current ?? -1,
    asked: Boolean(finding?.search.text.trim()),
  }
}

function Replacement({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor')
  const [text, setText] = useState('')
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return
    replaceFound(editor.view, text)
    event.preventDefault()
  }
  return (
    <div className={classes.row}>
      <TextInput
        className={classes.field}
        size="xs"
        aria-label={t('find.replacement')}
        placeholder={t('find.replacement')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={press}
        spellCheck={false}
      />
      <Button size="xs" variant="default" onClick={() => replaceFound(editor.view, text)}>
        {t('find.replace')}
      </Button>
      <Button
        size="xs"
        variant="default"
        onClick={() =>
          showNotice(t('find.replaced', { count: replaceAllFound(editor.view, text) }))
        }
      >
        {t('find.replaceAll')}
      </Button>
    </div>
  )
}

/** A few selected words are what the user wants to look for. */
function selectedText({ state }: Editor): string {
  const { from, to, $from, $to } = state.selection
  return $from.sameParent($to) && to - from <= 200 ? state.doc.textBetween(from, to) : ''
}
