import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isPackageName } from '../handoff/droppedPackage.ts'
import { droppedFiles } from '../newsroom/droppedFiles.ts'
import { useNavigation } from '../navigation/navigation.ts'
import classes from './DropPlace.module.css'

/** The library takes files that stories are in, dropped on it. */
export function DropPlace({ children }: { children: ReactNode }) {
  const { t } = useTranslation(['common', 'library'])
  const [over, setOver] = useState(false)
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault()
    setOver(false)
    const files = await droppedFiles(event.dataTransfer)
    const { showDialog } = useNavigation.getState()
    const handed = files.find(({ path }) => isPackageName(path))
    if (handed) showDialog({ kind: 'receive', from: { kind: 'file', file: handed.file } })
    else if (files.length > 0) showDialog({ kind: 'import', files })
  }
  return (
    <div
      className={classes.place}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        const { currentTarget, relatedTarget } = event
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
          setOver(false)
      }}
      onDrop={(event) => void drop(event)}
    >
      {children}
      {over && <div className={classes.over}>{t('library:dropHere')}</div>}
    </div>
  )
}
