import { Button, Group, Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision } from '#shared/changes/merge/conflict.ts'
import type { ConflictSide, OpenConflict } from '#shared/contract/conflicts.ts'
import { articleNow } from '../article/articleNow.ts'
import { type EditableArticle, useOpenArticle } from '../article/articleStore.ts'
import { editWords } from '../changes/changeWords.ts'
import { showWhole } from '../ui/dates.ts'
import { focusOnMount } from '../ui/focus.ts'
import { currentLanguage, t as say } from '../ui/language.ts'
import { showNotice } from '../ui/notices.ts'
import { decideConflict } from './decideConflict.ts'
import { wordsAround, wordsBefore, wordsOf } from './conflictSides.ts'
import { useConflicts } from '../article/useConflicts.ts'
import classes from './handoff.module.css'
import { dialogProps } from '../ui/dialogProps.ts'

/** The places of a merge that the user decides, one at a time, both texts side by side. */
export function ConflictsDialog({ close }: { close: () => void }) {
  const { t } = useTranslation(['common', 'handoff'])
  const state = useOpenArticle()
  const article = state?.kind === 'editable' ? state : null
  const conflicts = useConflicts(article?.articleId ?? null)
  return (
    <Modal {...dialogProps(close)} size={860} title={t('handoff:conflicts.title')}>
      {article && conflicts && conflicts.length > 0 ? (
        <Deciding article={article} conflicts={conflicts} close={close} />
      ) : (
        conflicts && (
          <Group justify="space-between">
            <p className={classes['text']}>{t('handoff:conflicts.done')}</p>
            <Button ref={focusOnMount} onClick={close}>
              {t('close')}
            </Button>
          </Group>
        )
      )}
    </Modal>
  )
}

interface DecidingProps {
  article: EditableArticle
  conflicts: readonly OpenConflict[]
  close: () => void
}

function Deciding({ article, conflicts, close }: DecidingProps) {
  const { t } = useTranslation(['common', 'handoff'])
  const [wanted, setAt] = useState(0)
  const [isBusy, setBusy] = useState(false)
  const at = Math.min(wanted, conflicts.length - 1)
  const open = conflicts[at]!
  const { conflict } = open
  const sides = sidesOf(open)
  const go = (step: number): void => setAt(Math.max(0, Math.min(conflicts.length - 1, at + step)))

  async function decide(decision: Decision): Promise<void> {
    if (isBusy || (decision === 'both' && !conflict.canBeBoth)) return
    setBusy(true)
    const isDone = await decideConflict(article.articleId, open, decision)
    setBusy(false)
    if (isDone && conflicts.length === 1) {
      close()
      showNotice(say('handoff:conflicts.done'))
    }
  }

  useKeyDown((event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isBusy) return
    if (event.key === '1') void decide(sides[0].side)
    else if (event.key === '2') void decide(sides[1].side)
    else if (event.key === '3') void decide('both')
    else if (event.key === 'ArrowLeft') go(-1)
    else if (event.key === 'ArrowRight') go(1)
    else return
    event.preventDefault()
  })

  const before = wordsBefore(conflict.clash)
  const around = wordsAround(conflict, articleNow(article))
  return (
    <div>
      <p className={classes['place']} role="status">
        {t('handoff:conflicts.count', { at: at + 1, total: conflicts.length })} · {placeWords(open)}
      </p>
      {around !== '' && (
        <blockquote className={classes['note']} aria-label={t('handoff:conflicts.now')}>
          {around}
        </blockquote>
      )}
      <div className={classes['sides']}>
        {sides.map(({ side, who }, index) => (
          <section key={side} className={classes['side']} aria-label={nameOf(who)}>
            <h3>
              {nameOf(who)}
              <span className={classes['place']}>{showWhole(who.madeAt, currentLanguage())}</span>
            </h3>
            <p className={classes['words']}>
              {wordsOf(conflict.clash, side, articleNow(article)).map(({ text, isNew }, place) =>
                isNew ? <ins key={place}>{text}</ins> : <span key={place}>{text}</span>,
              )}
            </p>
            <Button
              ref={index === 0 ? focusOnMount : undefined}
              variant={index === 0 ? 'filled' : 'default'}
              disabled={isBusy}
              aria-label={`${t('handoff:conflicts.takeThis')}: ${nameOf(who)}`}
              onClick={() => void decide(side)}
            >
              {t('handoff:conflicts.takeThis')} ({index + 1})
            </Button>
          </section>
        ))}
      </div>
      {before !== '' && (
        <p className={classes['soft']}>
          {t('handoff:conflicts.before')}: {before}
        </p>
      )}
      <Group justify="space-between" mt="md">
        <Group gap="xs">
          <Button variant="default" disabled={at === 0} onClick={() => go(-1)}>
            {t('handoff:conflicts.previous')}
          </Button>
          <Button variant="default" disabled={at === conflicts.length - 1} onClick={() => go(1)}>
            {t('handoff:conflicts.next')}
          </Button>
        </Group>
        <Group gap="xs">
          {conflict.canBeBoth && (
            <Button variant="default" disabled={isBusy} onClick={() => void decide('both')}>
              {t('handoff:conflicts.takeBoth')} (3)
            </Button>
          )}
          <Button variant="default" onClick={close}>
            {t('handoff:conflicts.later')}
          </Button>
        </Group>
      </Group>
      <p className={classes['keys']}>{t('handoff:conflicts.keys')}</p>
    </div>
  )
}

/** Keys of the dialog, wherever in it the focus is. */
function useKeyDown(onKeyDown: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKeyDown)
  useEffect(() => {
    latest.current = onKeyDown
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => latest.current(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

type Side = { side: 'ours' | 'theirs'; who: ConflictSide }

/** One's own first, whichever the merge calls its first. */
function sidesOf({ ours, theirs }: OpenConflict): [Side, Side] {
  const sides: [Side, Side] = [
    { side: 'ours', who: ours },
    { side: 'theirs', who: theirs },
  ]
  return theirs.isHere && !ours.isHere ? [sides[1], sides[0]] : sides
}

function nameOf({ author, isHere }: ConflictSide): string {
  if (isHere) return say('handoff:conflicts.here')
  return author.name === ''
    ? say('handoff:conflicts.elsewhere')
    : say('handoff:conflicts.of', { name: author.name })
}

function placeWords({ conflict: { place, clash } }: OpenConflict): string {
  const where = say(`handoff:conflicts.place.${place.kind}`)
  if (clash.kind !== 'field') return where
  const { field, before, ours: after } = clash
  return `${where}: ${editWords({ kind: 'field', field, before, after })}`
}
