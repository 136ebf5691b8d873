import { Button, Group, Modal, Progress, Radio } from '@mantine/core'
import { IconFileZip, IconFolder } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusOnMount } from '../shell/focusOnMount.ts'
import { sentenceOf } from '../shell/language.ts'
import { type ImportFile, useNavigation } from '../shell/navigation.ts'
import { chosenFiles } from './droppedFiles.ts'
import { groupFiles } from './importGroups.ts'
import { type GroupOutcome, hasExisting, type Importing, type ImportStep, useImport } from './useImport.ts'
import classes from './publishing.module.css'

interface ImportDialogProps {
  /** What was dropped; empty where a person has yet to choose. */
  files: readonly ImportFile[]
  close: () => void
}

/** Brings exported stories back into the library. */
export function ImportDialog({ files, close }: ImportDialogProps) {
  const { t } = useTranslation(['common', 'publishing'])
  const importing = useImport()
  const { step } = importing
  const running = step.kind === 'running'
  return (
    <Modal
      opened
      onClose={running ? importing.stop : close}
      closeOnClickOutside={!running}
      size={600}
      title={t('publishing:import.title')}
      closeButtonProps={{ 'aria-label': t(running ? 'publishing:import.stop' : 'close') }}
    >
      {step.kind === 'choosing' && <Choosing dropped={files} start={importing.start} close={close} />}
      {running && <Running step={step} stop={importing.stop} />}
      {step.kind === 'finished' && <Finished results={step.results} goOn={importing.goOn} close={close} />}
    </Modal>
  )
}

interface ChoosingProps {
  dropped: readonly ImportFile[]
  start: Importing['start']
  close: () => void
}

function Choosing({ dropped, start, close }: ChoosingProps) {
  const { t } = useTranslation(['common', 'publishing'])
  const [files, setFiles] = useState(dropped)
  const groups = groupFiles(files)
  return (
    <>
      <p className={classes.text}>{t('publishing:import.intro')}</p>
      <Group>
        <FilePicker kind="files" onFiles={setFiles} />
        <FilePicker kind="folder" onFiles={setFiles} />
      </Group>
      <output className={classes.soft}>
        {files.length > 0 && t('publishing:import.chosen', { count: files.length })}{' '}
        {files.length > 0 && groups.length === 0 && t('publishing:import.nothing')}
      </output>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
        <Button disabled={groups.length === 0} onClick={() => void start(groups)}>
          {t('publishing:import.start')}
        </Button>
      </Group>
    </>
  )
}

interface FilePickerProps {
  kind: 'files' | 'folder'
  onFiles: (files: ImportFile[]) => void
}

function FilePicker({ kind, onFiles }: FilePickerProps) {
  const { t } = useTranslation(['common', 'publishing'])
  const inputRef = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (inputRef.current) inputRef.current.webkitdirectory = kind === 'folder'
  }, [kind])
  return (
    <>
      <input
        ref={inputRef}
        type="file"
        hidden
        multiple
        accept={kind === 'files' ? '.json,.zip,image/*' : undefined}
        aria-label={t(`publishing:import.${kind}`)}
        onChange={(event) => onFiles(chosenFiles(event.currentTarget.files))}
      />
      <Button
        variant="default"
        data-autofocus={kind === 'files' || undefined}
        leftSection={kind === 'files' ? <IconFileZip size={18} /> : <IconFolder size={18} />}
        onClick={() => inputRef.current?.click()}
      >
        {t(`publishing:import.${kind}`)}
      </Button>
    </>
  )
}

function Running({ step, stop }: { step: Extract<ImportStep, { kind: 'running' }>; stop: () => void }) {
  const { t } = useTranslation(['common', 'publishing'])
  const { filesDone, files, share } = step
  return (
    <>
      <p className={classes.text}>
        {filesDone < files
          ? t('publishing:import.uploading', { done: filesDone + 1, total: files })
          : t('publishing:import.reading')}
      </p>
      <Progress value={share * 100} aria-label={t('publishing:import.reading')} />
      <Group justify="flex-end" mt="lg">
        <Button ref={focusOnMount} variant="default" onClick={stop}>
          {t('publishing:import.stop')}
        </Button>
      </Group>
    </>
  )
}

interface FinishedProps {
  results: readonly GroupOutcome[]
  goOn: Importing['goOn']
  close: () => void
}

const decisions = ['copy', 'replace', 'skip'] as const

/** The first is chosen until a person chooses. Of a zip that came in by half, a copy would be a second one of what has just come in. */
function decisionsFor(results: readonly GroupOutcome[]): readonly (typeof decisions)[number][] {
  const byHalf = results.some(
    (result) => hasExisting(result) && result.outcomes.some(({ kind }) => kind === 'imported'),
  )
  return byHalf ? ['skip', 'replace'] : decisions
}

function Finished({ results, goOn, close }: FinishedProps) {
  const { t } = useTranslation(['common', 'publishing'])
  const choices = decisionsFor(results)
  const [choice, setChoice] = useState(choices[0] ?? 'skip')
  const asking = results.some(hasExisting)
  const imported = results.flatMap(({ outcomes }) => outcomes.filter(({ kind }) => kind === 'imported'))
  const [first] = imported
  return (
    <>
      <ul className={classes.rows} aria-label={t('publishing:import.outcomes')}>
        {results.map((result) => (
          <GroupRows key={result.group.name} result={result} />
        ))}
      </ul>
      {asking && (
        <Radio.Group
          mt="md"
          label={t('publishing:import.existing')}
          value={choice}
          onChange={(value) => setChoice(choices.find((each) => each === value) ?? 'skip')}
        >
          <Group gap="md" mt={6}>
            {choices.map((each) => (
              <Radio key={each} value={each} label={t(`publishing:import.${each}`)} />
            ))}
          </Group>
          <p className={classes.soft}>{choice === 'replace' && t('publishing:import.replaceNote')}</p>
        </Radio.Group>
      )}
      <Group justify="flex-end" mt="lg">
        {!asking && first && 'articleId' in first && (
          <Button
            variant="default"
            onClick={() => {
              close()
              void useNavigation.getState().open(first.articleId)
            }}
          >
            {t('publishing:import.open')}
          </Button>
        )}
        {asking ? (
          <Button ref={focusOnMount} onClick={() => void goOn(choice)}>
            {t('publishing:import.goOn')}
          </Button>
        ) : (
          <Button ref={focusOnMount} onClick={close}>
            {t('close')}
          </Button>
        )}
      </Group>
    </>
  )
}

function GroupRows({ result: { group, outcomes, failure } }: { result: GroupOutcome }) {
  const { t } = useTranslation(['common', 'publishing'])
  if (failure)
    return (
      <li>
        <span className={classes.name}>{group.name}</span>
        <span className={classes.wrong}>{sentenceOf(failure)}</span>
      </li>
    )
  return outcomes.map((outcome) =>
    outcome.kind === 'failed' ? (
      <li key={outcome.fileName}>
        <span className={classes.name}>{outcome.fileName}</span>
        <span className={classes.wrong}>{sentenceOf(outcome.error)}</span>
      </li>
    ) : (
      <li key={outcome.articleId}>
        <span className={classes.name}>{outcome.headline || t('untitled')}</span>
        <span className={outcome.kind === 'exists' ? classes.caution : classes.detail}>
          {t(`publishing:import.${outcome.kind}`)}
        </span>
      </li>
    ),
  )
}
