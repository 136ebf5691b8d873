import { ActionIcon, Button, Loader, SegmentedControl, Tooltip } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2, IconX } from '@tabler/icons-react'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type EditableArticle } from '../article/articleStore.ts'
import { flushOpenArticle } from '../article/saving.ts'
import { useHeadline } from '../article/articleNow.ts'
import { previewUrl } from '../newsroom/newsroom.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { Page } from './Page.tsx'
import classes from './preview.module.css'
import { usePreviewState, useSavedRevision } from './previewState.ts'

function closePreview(): void {
  useNavigation.getState().showPreview(false)
}

/** After this many milliseconds without the page something is wrong. */
const patience = 10_000

/** The page that an export would make of the story as it is now. */
export function Preview({ article }: { article: EditableArticle }) {
  const { t } = useTranslation(['inspector', 'common'])
  const headline = useHeadline(article.editor)
  const full = usePreviewState((state) => state.full)
  const { revision, isBehind } = useSavedRevision()
  const [tries, setTries] = useState(0)
  const { isLate, arrived, waitAgain } = usePatience()
  const pane = useRef<HTMLElement>(null)
  useEscape(pane, full, closePreview)

  function retry(): void {
    waitAgain()
    setTries(tries + 1)
    void flushOpenArticle()
  }

  return (
    <section
      ref={pane}
      className={full ? classes['full'] : classes['beside']}
      aria-label={t('preview.label')}
    >
      <Bar full={full} close={closePreview} />
      {isBehind && <Trouble sentence={t('preview.unsaved')} />}
      {isLate && (
        <Trouble sentence={t('preview.failed')}>
          <Button size="compact-sm" variant="default" onClick={retry}>
            {t('preview.retry')}
          </Button>
        </Trouble>
      )}
      {revision === null ? (
        <div className={classes['loading']}>
          <Loader size="sm" /> {t('preview.loading')}
        </div>
      ) : (
        <Page
          key={tries}
          address={previewUrl(article.articleId, revision)}
          title={t('preview.title', { headline: headline || t('common:untitled') })}
          onLoad={arrived}
        />
      )}
    </section>
  )
}

/** Beside the story, Escape belongs to the preview only where the preview has the cursor. */
function useEscape(pane: RefObject<HTMLElement | null>, full: boolean, close: () => void): void {
  useWindowEvent('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    const overlaid = document.querySelector('[aria-modal="true"]') !== null
    if (!overlaid && (full || pane.current?.contains(document.activeElement))) close()
  })
}

function Bar({ full, close }: { full: boolean; close: () => void }) {
  const { t } = useTranslation('inspector')
  const width = usePreviewState((state) => state.width)
  const closeButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // What had the cursor now lies behind the page.
    if (full) closeButton.current?.focus()
  }, [full])
  return (
    <div className={classes['bar']}>
      <SegmentedControl
        size="xs"
        aria-label={t('preview.width')}
        value={width}
        onChange={(width) =>
          usePreviewState.setState({ width: width === 'desktop' ? 'desktop' : 'phone' })
        }
        data={[
          { value: 'phone', label: t('preview.phone') },
          { value: 'desktop', label: t('preview.desktop') },
        ]}
      />
      <span className={classes['space']} />
      <Tool
        label={full ? t('preview.beside') : t('preview.full')}
        act={() => usePreviewState.setState({ full: !full })}
      >
        {full ? <IconArrowsDiagonalMinimize2 size={18} /> : <IconArrowsDiagonal size={18} />}
      </Tool>
      <Tooltip label={`${t('preview.close')} (Esc)`}>
        <ActionIcon ref={closeButton} aria-label={t('preview.close')} onClick={close}>
          <IconX size={18} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

function Tool({ label, act, children }: { label: string; act: () => void; children: ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={act}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

function Trouble({ sentence, children }: { sentence: string; children?: ReactNode }) {
  return (
    <div className={classes['trouble']} role="alert">
      {sentence} {children}
    </div>
  )
}

function usePatience(): { isLate: boolean; arrived: () => void; waitAgain: () => void } {
  const [state, setState] = useState<'waiting' | 'late' | 'arrived'>('waiting')
  useEffect(() => {
    if (state !== 'waiting') return undefined
    const timer = setTimeout(() => setState('late'), patience)
    return () => clearTimeout(timer)
  }, [state])
  return {
    isLate: state === 'late',
    arrived: () => setState('arrived'),
    waitAgain: () => setState('waiting'),
  }
}
