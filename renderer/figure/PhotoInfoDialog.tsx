import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type PhotoInfo,
  type PhotoTextField,
  saysSomething,
  type Position,
} from '#shared/article/photoInfo.ts'
import classes from './PhotoInfoDialog.module.css'
import { Thumbnail } from './Thumbnail.tsx'
import { useInfo } from './PhotoInfoNotes.tsx'
import { currentLanguage } from '../ui/language.ts'
import { dialogProps } from '../ui/dialogProps.ts'

/** Everything that can be read in a photo's file. */
export function PhotoInfoDialog({ close, photoId }: { close: () => void; photoId: string }) {
  const { t } = useTranslation(['photoInfo', 'common'])
  const info = useInfo(photoId)
  return (
    <Modal {...dialogProps(close)} title={t('photoInfo:open')} size={600}>
      <Thumbnail photoId={photoId} className={classes['picture'] ?? ''} />
      {info === undefined && <p className={classes['soft']}>{t('photoInfo:reading')}</p>}
      {info === 'missing' && <p className={classes['soft']}>{t('photoInfo:missing')}</p>}
      {info !== undefined && info !== 'missing' && <Rows info={info} />}
    </Modal>
  )
}

const before = [
  'caption',
  'headline',
  'photographer',
  'credit',
  'source',
  'copyright',
  'rightsUsage',
] as const
const places = ['sublocation', 'city', 'province', 'country'] as const
const after = ['altText', 'extendedDescription', 'camera'] as const

function Rows({ info }: { info: PhotoInfo }) {
  const { t } = useTranslation('photoInfo')
  const place = places.map((part) => info[part]).filter(Boolean)
  const keptBack = keptBackIn(info)
  if (!saysSomething(info)) return <p className={classes['soft']}>{t('nothing')}</p>
  return (
    <dl className={classes['rows']}>
      {before.map((field) => (
        <TextRow key={field} info={info} field={field} />
      ))}
      <Row label={t('fields.takenAt')} origin={info.origins.takenAt}>
        {info.takenAt && showTaken(info.takenAt)}
      </Row>
      <Row
        label={t('fields.place')}
        origin={info.origins[places.find((part) => info[part]) ?? 'city']}
      >
        {place.join(', ')}
      </Row>
      <Row label={t('fields.keywords')}>{info.keywords.join(' · ')}</Row>
      {after.map((field) => (
        <TextRow key={field} info={info} field={field} />
      ))}
      <Row label={t('fields.position')}>{info.position && showPosition(info.position)}</Row>
      <Row label={t('fields.keptBack')}>
        {keptBack.map((what) => t(`keptBack.${what}`)).join(', ')}
      </Row>
    </dl>
  )
}

function keptBackIn(info: PhotoInfo) {
  const found = {
    serialNumber: info.hasSerialNumber,
    ownerName: info.hasOwnerName,
    makerNote: info.hasMakerNote,
    thumbnail: info.hasThumbnail,
  }
  return (Object.keys(found) as (keyof typeof found)[]).filter((what) => found[what])
}

function TextRow({
  info,
  field,
}: {
  info: PhotoInfo
  field: (typeof before | typeof after)[number]
}) {
  const { t } = useTranslation('photoInfo')
  const other = info.disagreeing[field]
  return (
    <Row label={t(`fields.${field}`)} origin={info.origins[field]}>
      {info[field]}
      {other && <span className={classes['other']}>{t('disagreeing', { text: other })}</span>}
    </Row>
  )
}

interface RowProps {
  label: string
  origin?: PhotoInfo['origins'][PhotoTextField]
  children: ReactNode
}

/** Nothing where there is nothing to say. */
function Row({ label, origin, children }: RowProps) {
  const [first] = Array.isArray(children) ? (children as ReactNode[]) : [children]
  if (!first) return null
  return (
    <div className={classes['row']}>
      <dt>{label}</dt>
      <dd>{children}</dd>
      <dd className={classes['origin']}>{origin?.toUpperCase()}</dd>
    </div>
  )
}

/**
 * A moment by the clock of the place where the photo was taken, as exact as the file is: "06:30
 * 14/2/2023 (+07:00)".
 */
export function showTaken(takenAt: string): string {
  const [, year, month, day, clock, zone] =
    /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T([\d:]+))?([+-]\d\d:\d\d)?$/.exec(takenAt) ?? []
  if (!year) return takenAt
  const date = [day, month, year].flatMap((part) => (part ? [String(Number(part))] : [])).join('/')
  return [clock?.slice(0, 5), date, zone && `(${zone})`].filter(Boolean).join(' ')
}

/** "10,0034; 105,7491" in Vietnamese, "10.0034; 105.7491" in English: north and east positive. */
export function showPosition({ latitude, longitude }: Position): string {
  // To some ten metres.
  const [north, east] = [latitude, longitude].map((degrees) => degrees.toFixed(4))
  const shown = `${north}; ${east}`
  return currentLanguage() === 'vi' ? shown.replaceAll('.', ',') : shown
}
