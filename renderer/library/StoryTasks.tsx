import { Button, Group, Modal, Text, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isSettled } from '#shared/article/status.ts'
import { StoryNames } from '../article/StoryNames.tsx'
import type { StoryOfList } from './useStories.ts'
import type { StoryTask } from './libraryState.ts'
import { deleteStories, renameStory, trashStories } from './storyActions.ts'
import { StoryMenu } from './StoryMenu.tsx'
import { dialogProps } from '../ui/dialogProps.ts'

interface StoryTasksProps {
  task: StoryTask
  isTrash: boolean
  setTask: (task: StoryTask | null) => void
}

/** The menu of a story, and the dialogs that it leads to. */
export function StoryTasks({ task, isTrash, setTask }: StoryTasksProps) {
  const done = (): void => setTask(null)
  if (task.kind === 'rename') return <RenameDialog story={task.story} close={done} />
  if (task.kind === 'trash') return <TrashDialog {...task} close={done} />
  if (task.kind === 'delete') return <DeleteDialog {...task} close={done} />
  return <StoryMenu {...task} isTrash={isTrash} setTask={setTask} />
}

function RenameDialog({ story, close }: { story: StoryOfList; close: () => void }) {
  const { t } = useTranslation(['common', 'library'])
  const [headline, setHeadline] = useState(story.headline)
  const submit = (): void => {
    close()
    void renameStory(story.id, headline.replace(/\s+/g, ' ').trim().normalize('NFC'))
  }
  return (
    <Modal {...dialogProps(close)} title={t('library:rename.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Textarea
          label={t('library:rename.label')}
          description={isSettled(story.status) ? t('library:rename.takesBack') : undefined}
          value={headline}
          maxLength={2_000}
          autosize
          data-autofocus
          onChange={(event) => setHeadline(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            submit()
          }}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t('library:rename.save')}</Button>
        </Group>
      </form>
    </Modal>
  )
}

interface RemovalDialogProps {
  articleIds: readonly string[]
  close: () => void
}

function TrashDialog({ articleIds, close }: RemovalDialogProps) {
  const { t } = useTranslation('library')
  return (
    <Confirm
      title={t('confirmTrash.title', { count: articleIds.length })}
      button={t('confirmTrash.button')}
      act={() => void trashStories(articleIds)}
      close={close}
    >
      <StoryNames articleIds={articleIds} label={t('confirmTrash.stories')} />
    </Confirm>
  )
}

function DeleteDialog({ articleIds, close }: RemovalDialogProps) {
  const { t } = useTranslation('library')
  const count = articleIds.length
  return (
    <Confirm
      title={t('confirmDelete.title')}
      button={t('confirmDelete.button')}
      act={() => void deleteStories(articleIds)}
      close={close}
    >
      <StoryNames articleIds={articleIds} label={t('confirmDelete.stories')} />
      <Text>{count === 1 ? t('confirmDelete.one') : t('confirmDelete.many', { count })}</Text>
    </Confirm>
  )
}

interface ConfirmProps {
  title: string
  button: string
  act: () => void
  close: () => void
  children: ReactNode
}

function Confirm({ title, button, act, close, children }: ConfirmProps) {
  const { t } = useTranslation()
  return (
    <Modal {...dialogProps(close)} title={title}>
      {children}
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={close}>
          {t('cancel')}
        </Button>
        <Button
          color="red"
          onClick={() => {
            close()
            act()
          }}
        >
          {button}
        </Button>
      </Group>
    </Modal>
  )
}
