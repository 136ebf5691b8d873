import { Menu } from '@mantine/core'
import {
  IconArrowBackUp,
  IconCopy,
  IconFileExport,
  IconFileText,
  IconPackageExport,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { movesFrom } from '#shared/article/status.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { duplicateStory, restoreStories, startTrashing } from './storyActions.ts'
import { moveName, startMove, useRole } from '../workflow/moving.ts'
import { MoveIcon } from '../workflow/StatusControl.tsx'
import type { StoryTask } from './libraryState.ts'
import type { StoryOfList } from './useStories.ts'
import classes from './StoryMenu.module.css'
import { openArticle } from '../article/opening.ts'

interface StoryMenuProps {
  story: StoryOfList
  /** The stories that the menu is about; more than one where the story is part of a selection. */
  articleIds: readonly string[]
  at: { x: number; y: number }
  isTrash: boolean
  setTask: (task: StoryTask | null) => void
}

/** What can be done with a story, or with all that are selected. */
export function StoryMenu(props: StoryMenuProps) {
  const { t } = useTranslation(['common', 'library'])
  const { at, isTrash, setTask } = props
  return (
    <Menu
      opened
      position="bottom-start"
      offset={2}
      onClose={() => setTask(null)}
      width={240}
      closeOnItemClick={false}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('library:menu.label')}
          className={classes.target}
          style={{ left: at.x, top: at.y }}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {isTrash ? <TrashItems {...props} /> : <LiveItems {...props} />}
      </Menu.Dropdown>
    </Menu>
  )
}

function LiveItems({ story, articleIds, setTask }: StoryMenuProps) {
  const { t } = useTranslation(['common', 'library', 'workflow'])
  const role = useRole()
  const showDialog = useNavigation((state) => state.showDialog)
  const single = articleIds.length === 1
  const closing = (act: () => void) => () => {
    setTask(null)
    act()
  }
  return (
    <>
      {single && (
        <>
          <Menu.Item
            leftSection={<IconFileText size={18} />}
            onClick={closing(() => void openArticle(story.id))}
          >
            {t('library:menu.open')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPencil size={18} />}
            onClick={() => setTask({ kind: 'rename', story })}
          >
            {t('library:menu.rename')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCopy size={18} />}
            onClick={closing(() => void duplicateStory(story))}
          >
            {t('library:menu.duplicate')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{t('workflow:menu', { status: t(`status.${story.status}`) })}</Menu.Label>
          {movesFrom(story.status, role).map((move) => (
            <Menu.Item
              key={move}
              leftSection={<MoveIcon move={move} />}
              onClick={closing(() => startMove(story, move))}
            >
              {t(`workflow:moves.${moveName(move, story.status)}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
        </>
      )}
      <Menu.Item
        leftSection={<IconFileExport size={18} />}
        onClick={closing(() => showDialog({ kind: 'export', articleIds }))}
      >
        {t('library:menu.export')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPackageExport size={18} />}
        onClick={closing(() => showDialog({ kind: 'handOver', articleIds }))}
      >
        {t('library:menu.handOver')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconTrash size={18} />}
        onClick={closing(() => startTrashing(articleIds))}
      >
        {t('library:menu.trash')}
      </Menu.Item>
    </>
  )
}

function TrashItems({ articleIds, setTask }: StoryMenuProps) {
  const { t } = useTranslation(['common', 'library'])
  return (
    <>
      <Menu.Item
        leftSection={<IconArrowBackUp size={18} />}
        onClick={() => {
          setTask(null)
          void restoreStories(articleIds)
        }}
      >
        {t('library:menu.restore')}
      </Menu.Item>
      <Menu.Item
        color="red"
        leftSection={<IconTrash size={18} />}
        onClick={() => setTask({ kind: 'delete', articleIds })}
      >
        {t('library:menu.delete')}
      </Menu.Item>
    </>
  )
}
