import { Button, Group, NativeSelect } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedVersion } from '#shared/contract/versions.ts'
import type { EditableArticle } from '../article/articleStore.ts'
import { NameForm } from './NameForm.tsx'
import { VersionChanges } from './VersionChanges.tsx'
import { VersionPreview } from './VersionPreview.tsx'
import { VersionsApart } from './VersionsApart.tsx'
import classes from './versions.module.css'
import { versionWords } from '../changes/versionWords.ts'

/**
 * Other versions that one can be compared with here: all of a story, as thinning leaves them, and
 * of a longer list the nearest. A native list draws them only when it is opened.
 */
const offered = 1_000

interface VersionDetailsProps {
  article: EditableArticle
  version: ListedVersion
  versions: readonly ListedVersion[]
}

/**
 * What can be done with a version: read it, name it, and see what lies between it and the story, or
 * another version.
 */
export function VersionDetails({ article, version, versions }: VersionDetailsProps) {
  const { t } = useTranslation('versions')
  const [isNaming, setIsNaming] = useState(false)
  const [isRead, setIsRead] = useState(false)
  const [otherId, setOtherId] = useState('')
  const at = versions.indexOf(version)
  const near = versions.slice(Math.max(0, at - offered / 2), at + offered / 2)
  const nameButton = useRef<HTMLButtonElement>(null)
  const endNaming = (): void => {
    setIsNaming(false)
    nameButton.current?.focus()
  }
  const other = versions.find(({ versionId }) => versionId === otherId)
  return (
    <div className={classes['details']}>
      <Group gap="xs">
        <Button variant="default" size="compact-sm" onClick={() => setIsRead(true)}>
          {t('read')}
        </Button>
        <Button
          ref={nameButton}
          variant="default"
          size="compact-sm"
          onClick={() => setIsNaming(!isNaming)}
        >
          {t(version.name ? 'rename' : 'giveName')}
        </Button>
      </Group>
      {isNaming && (
        <NameForm
          articleId={article.articleId}
          versionId={version.versionId}
          name={version.name}
          done={endNaming}
        />
      )}
      <NativeSelect
        size="xs"
        label={t('compareWith')}
        value={otherId}
        onChange={(event) => setOtherId(event.currentTarget.value)}
        data={[
          { value: '', label: t('storyNow') },
          ...near
            .filter((one) => one !== version)
            .map((one) => ({ value: one.versionId, label: versionWords(one) })),
        ]}
      />
      {other ? (
        <VersionsApart articleId={article.articleId} pair={inOrder(versions, version, other)} />
      ) : (
        <VersionChanges article={article} version={version} />
      )}
      {isRead && (
        <VersionPreview article={article} version={version} close={() => setIsRead(false)} />
      )}
    </div>
  )
}

/** The older of two versions first; the list has the newest first. */
function inOrder(
  versions: readonly ListedVersion[],
  one: ListedVersion,
  other: ListedVersion,
): [before: ListedVersion, after: ListedVersion] {
  return versions.indexOf(one) > versions.indexOf(other) ? [one, other] : [other, one]
}
