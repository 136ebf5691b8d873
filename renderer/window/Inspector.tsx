import { Tabs } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isSettled } from '#shared/article/status.ts'
import { type EditableArticle, useOpenArticle } from '../article/articleStore.ts'
import { focusShownStory } from '../article/focus.ts'
import { CommentsCount, CommentsTab } from '../comments/CommentsTab.tsx'
import { FindingsCount, FindingsTab } from '../findings/FindingsTab.tsx'
import { ChangesTab } from '../changes/ChangesTab.tsx'
import { useReview } from '../changes/review.ts'
import { RelatedTab } from '../related/RelatedTab.tsx'
import { VersionsTab } from '../versions/VersionsTab.tsx'
import { type InspectorTab, inspectorTabs, useNavigation } from '../navigation/navigation.ts'
import classes from './Inspector.module.css'
import { PhotosTab } from '../figure/PhotosTab.tsx'
import { StoryTab } from '../details/StoryTab.tsx'

/** What belongs to the open story beside its text, one part at a time. */
export function Inspector() {
  const { t } = useTranslation('inspector')
  const navigation = useNavigation()
  const state = useOpenArticle()
  const showsChanges = useReview(({ review }) => review !== null)
  const tabs = inspectorTabs.filter((name) => name !== 'changes' || showsChanges)
  const chosen = tabs.includes(navigation.inspectorTab) ? navigation.inspectorTab : 'versions'
  return (
    <Tabs
      value={chosen}
      onChange={(tab) => isTab(tab) && navigation.showInspectorTab(tab)}
      keepMounted={false}
      className={classes['root'] ?? ''}
      classNames={{ tabLabel: classes['tabLabel'] ?? '' }}
    >
      <Tabs.List className={classes['list'] ?? ''} aria-label={t('tabs.label')}>
        {tabs.map((name) => (
          <Tabs.Tab key={name} value={name} className={classes['tab'] ?? ''}>
            {t(`tabs.${name}`)}
            <span className={classes['count']}>
              {name === 'findings' && <FindingsCount />}
              {name === 'comments' && <CommentsCount />}
            </span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((name) => (
        <Tabs.Panel
          key={name}
          value={name}
          className={classes['panel'] ?? ''}
          onKeyDown={backByEscape}
        >
          {state?.kind === 'editable' && (
            // An approved story stands still beside its text, too.
            <fieldset
              key={state.articleId}
              className={classes['still']}
              disabled={changesStory(name) && isSettled(state.row.status)}
            >
              <Panel name={name} article={state} />
            </fieldset>
          )}
          {state?.kind === 'readOnly' && <p className={classes['message']}>{t('notEditable')}</p>}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

/** Escape in a field goes back to the text, unless the field has a use of its own for it. */
function backByEscape(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget, nativeEvent } = event
  if (key !== 'Escape' || event.defaultPrevented || nativeEvent.isComposing) return
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return
  if (!target.matches('input, textarea, select') || hasListOpen(target, currentTarget)) return
  event.preventDefault()
  focusShownStory()
}

/** A list that lies over the inspector is closed first; one that is part of it always stands open. */
function hasListOpen(field: HTMLElement, panel: HTMLElement): boolean {
  if (field.getAttribute('aria-expanded') !== 'true') return false
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '')
  return list === null || !panel.contains(list)
}

/** The tabs whose fields are the story itself. */
function changesStory(name: InspectorTab): boolean {
  return name === 'story' || name === 'photos' || name === 'related'
}

function isTab(name: string | null): name is InspectorTab {
  return inspectorTabs.some((tab) => tab === name)
}

function Panel({ name, article }: { name: InspectorTab; article: EditableArticle }) {
  if (name === 'story') return <StoryTab article={article} />
  if (name === 'photos') return <PhotosTab article={article} />
  if (name === 'related') return <RelatedTab article={article} />
  if (name === 'findings') return <FindingsTab />
  if (name === 'comments') return <CommentsTab article={article} />
  if (name === 'changes') return <ChangesTab />
  return <VersionsTab article={article} />
}
