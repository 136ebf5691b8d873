import { Button } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCheck,
  IconCloudUpload,
  IconEye,
  IconFileExport,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { SaveState } from '../article/autosave.ts'
import { useEditable } from '../article/articleStore.ts'
import { useStoryCounts } from '../article/storyCounts.ts'
import { useSaveState } from '../article/saving.ts'
import { useSettings } from '../newsroom/useSettings.ts'
import { runCommand } from '../ui/commands.ts'
import { showWhen } from '../ui/dates.ts'
import { currentLanguage } from '../ui/language.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { useNavigation } from '../navigation/navigation.ts'
import { StatusControl } from '../workflow/StatusControl.tsx'
import classes from './StoryHead.module.css'

/** Where the story stands, whether it is saved, and the two ways out of it. */
export function StoryHead({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor')
  const previewShown = useNavigation((state) => state.previewShown)
  return (
    <div className={classes.head}>
      <StatusOf />
      <SaveIndicator />
      <LengthMeter editor={editor} />
      <span className={classes.gap} />
      <KeyHint label={t('preview')} command="preview">
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          classNames={action}
          leftSection={<IconEye size={18} aria-hidden />}
          aria-pressed={previewShown}
          onClick={() => runCommand('preview')}
        >
          {t('preview')}
        </Button>
      </KeyHint>
      <KeyHint label={t('export')} command="export">
        <Button
          size="compact-sm"
          classNames={action}
          leftSection={<IconFileExport size={18} aria-hidden />}
          onClick={exportOpenStory}
        >
          {t('export')}
        </Button>
      </KeyHint>
    </div>
  )
}

/** The story under the button, also where others are selected in the list. */
function exportOpenStory(): void {
  const { openArticleId, showDialog } = useNavigation.getState()
  if (openArticleId !== null) showDialog({ kind: 'export', articleIds: [openArticleId] })
}

const action = { label: classes.actionName ?? '', section: classes.actionIcon ?? '' }

/** Where the story stands, and the next step. */
function StatusOf() {
  const row = useEditable((article) => article.row)
  return row && <StatusControl row={row} />
}

/** Says "saved" only of what the newsroom has acknowledged. */
function SaveIndicator() {
  const { t } = useTranslation('editor')
  const saveState = useSaveState()
  if (!saveState) return null
  return (
    <output className={classes.save} data-save={saveState.kind} aria-live="off">
      {saveState.kind === 'failed' ? (
        <IconAlertTriangle size={16} aria-hidden />
      ) : saveState.kind === 'saved' ? (
        <IconCheck size={16} aria-hidden />
      ) : (
        <IconCloudUpload size={16} aria-hidden />
      )}
      {saveText(t, saveState)}
    </output>
  )
}

function saveText(t: TFunction<'editor'>, saveState: SaveState): string {
  if (saveState.kind === 'saved')
    return t('saved', { time: showWhen(saveState.at, new Date(), currentLanguage()) })
  return saveState.kind === 'failed' ? t('notSaved') : t('saving')
}

/** How long the headline or the standfirst is, while the cursor is in it or when it is too long. */
function LengthMeter({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor')
  const counts = useStoryCounts()
  const limits = useSettings()
  const part = useEditorState({ editor, selector: partAt })
  const parts = [
    { name: 'headline', length: counts.headlineCharacters, limit: limits.headlineLength },
    { name: 'standfirst', length: counts.standfirstCharacters, limit: limits.standfirstLength },
  ] as const
  return parts
    .filter(({ name, length, limit }) => name === part || length > limit)
    .map(({ name, length, limit }) => (
      <span key={name} className={classes.meter} data-over={length > limit || undefined}>
        <span className={classes.name}>{t(`length.${name}`)}</span>
        <meter
          min={0}
          max={limit}
          value={Math.min(length, limit)}
          aria-label={t(`length.${name}`)}
        />
        {length}/{limit} <span className={classes.unit}>{t('length.unit')}</span>
      </span>
    ))
}

function partAt({ editor }: { editor: Editor }): 'headline' | 'standfirst' | null {
  const { name } = editor.state.selection.$from.parent.type
  return name === 'headline' || name === 'standfirst' ? name : null
}
