import { Button, Group, Modal, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isSettled } from '#shared/article/status.ts'
import type { StoryOfList } from './useStories.ts'
import type { StoryTask } from './libraryState.ts'
import { deleteStories, renameStory } from './storyActions.ts'
import { StoryMenu } from './StoryMenu.tsx'

interface StoryTasksProps {
  task: StoryTask
  isTrash: boolean
  setTask: (task: StoryTask | null) => void
}

/** The menu of a story, and the two dialogs that it leads to. */
export function StoryTasks({ task, isTrash, setTask }: StoryTasksProps) {
  const done = (): void => setTask(null)
  if (task.kind === 'rename') return <RenameDialog story={task.story} close={done} />
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
    <Modal
      opened
      onClose={close}
      title={t('library:rename.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
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

interface DeleteDialogProps {
  headline: string
  articleIds: readonly string[]
  close: () => void
}

function DeleteDialog({ headline, articleIds, close }: DeleteDialogProps) {
  const { t } = useTranslation(['common', 'library'])
  const question =
    articleIds.length === 1
      ? t('library:confirmDelete.one', { headline: headline || t('untitled') })
      : t('library:confirmDelete.many', { count: articleIds.length })
  return (
    <Modal
      opened
      onClose={close}
      title={t('library:confirmDelete.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Text>{question}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={close}>
          {t('cancel')}
        </Button>
        <Button
          color="red"
          onClick={() => {
            close()
            void deleteStories(articleIds)
          }}
        >
          {t('library:confirmDelete.button')}
        </Button>
      </Group>
    </Modal>
  )
}
