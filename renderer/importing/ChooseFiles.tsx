import { Button, Group } from '@mantine/core'
import { IconFiles, IconFolder } from '@tabler/icons-react'
import { type DragEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/contract/errors.ts'
import { sentenceOf } from '../ui/language.ts'
import type { ImportFile } from '../newsroom/droppedFiles.ts'
import { chosenFiles, droppedFiles } from '../newsroom/droppedFiles.ts'
import classes from './importing.module.css'

interface ChooseFilesProps {
  failure: Failure | 'notSaved' | null
  read: (files: ImportFile[]) => void
  close: () => void
}

export function ChooseFiles({ failure, read, close }: ChooseFilesProps) {
  const { t } = useTranslation(['common', 'importing'])
  const readAny = (files: ImportFile[]): void => {
    if (files.length > 0) read(files)
  }
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault()
    readAny(await droppedFiles(event.dataTransfer))
  }
  return (
    <div onDragOver={(event) => event.preventDefault()} onDrop={(event) => void drop(event)}>
      {failure !== null && (failure === 'notSaved' || failure.code !== 'cancelled') && (
        <p className={classes.wrong} role="alert">
          {failure === 'notSaved' ? t('importing:notSaved') : sentenceOf(failure)}
        </p>
      )}
      <p className={classes.text}>{t('importing:intro')}</p>
      <Group>
        <FilePicker kind="files" onFiles={readAny} />
        <FilePicker kind="folder" onFiles={readAny} />
      </Group>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
      </Group>
    </div>
  )
}

interface FilePickerProps {
  kind: 'files' | 'folder'
  onFiles: (files: ImportFile[]) => void
}

function FilePicker({ kind, onFiles }: FilePickerProps) {
  const { t } = useTranslation('importing')
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
        aria-label={t(kind)}
        onChange={(event) => onFiles(chosenFiles(event.currentTarget.files))}
      />
      <Button
        variant={kind === 'files' ? 'filled' : 'default'}
        data-autofocus={kind === 'files' || undefined}
        leftSection={kind === 'files' ? <IconFiles size={18} /> : <IconFolder size={18} />}
        onClick={() => inputRef.current?.click()}
      >
        {t(kind)}
      </Button>
    </>
  )
}
