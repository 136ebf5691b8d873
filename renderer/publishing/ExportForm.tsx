import { Button, Group, Radio } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallOutput } from '#shared/contract/contract.ts'
import type { Failure } from '#shared/contract/errors.ts'
import type { ExportChoice, ExportFormat, ExportPlace } from '#shared/contract/publishing.ts'
import { flushOpenArticle } from '../article/saving.ts'
import { focusOnMount } from '../ui/focus.ts'
import { sentenceOf } from '../ui/language.ts'
import { showFailure } from '../ui/notices.ts'
import { AskProfile, useProfileDraft } from '../people/AskProfile.tsx'
import { ask } from '../newsroom/queryClient.ts'
import { storeCorrections } from './corrections.ts'
import { ExportCorrections } from './ExportCorrections.tsx'
import { ExportFormats, isWhole } from './ExportFormats.tsx'
import { ExportHistory } from './ExportHistory.tsx'
import { ExportPresets, isSameChoice } from './ExportPresets.tsx'
import { chooseDestination, type Destination, startExport } from './useExport.ts'
import classes from './publishing.module.css'

interface ExportFormProps {
  articleIds: readonly string[]
  failure: Failure | 'notSaved' | null
  close: () => void
}

/** What to export, as what and where to, as it was chosen the last time. */
export function ExportForm({ articleIds, failure, close }: ExportFormProps) {
  const { t } = useTranslation('publishing')
  const beginning = useBeginning(articleIds)
  return (
    <>
      {failure && (
        <p role="alert" className={classes.wrong}>
          {failure === 'notSaved' ? t('export.notSaved') : sentenceOf(failure)}
        </p>
      )}
      {beginning && <Choosing articleIds={articleIds} beginning={beginning} close={close} />}
    </>
  )
}

interface Beginning {
  places: readonly ExportPlace[]
  formats: readonly ExportFormat[]
  folder: Destination | null
  choice: ExportChoice
  presetId: string | null
  changed: CallOutput<'exports.changed'>['changed']
}

const usualChoice: ExportChoice = { formats: ['html', 'json'], place: 'folder' }

/** What the library remembers; null until it has said so. */
function useBeginning(articleIds: readonly string[]): Beginning | null {
  const query = useQuery({
    queryKey: ['exporting', articleIds],
    queryFn: async (): Promise<Beginning> => {
      await flushOpenArticle()
      const [{ destination, places }, { formats }, { last }, { changed }] = await Promise.all([
        ask('exports.lastDestination', {}),
        ask('exports.offered', {}),
        ask('presets.list', {}),
        ask('exports.changed', { articleIds: [...articleIds] }),
      ])
      const { choice, presetId } = last ?? { choice: usualChoice, presetId: null }
      const offered = { places, formats }
      return {
        ...offered,
        folder: destination,
        choice: possible(choice, offered),
        presetId,
        changed,
      }
    },
    staleTime: 0,
    gcTime: 0,
  })
  return query.data ?? null
}

interface ChoosingProps {
  articleIds: readonly string[]
  beginning: Beginning
  close: () => void
}

function Choosing({ articleIds, beginning, close }: ChoosingProps) {
  const { t } = useTranslation(['common', 'publishing'])
  const [choice, setChoice] = useState(beginning.choice)
  const [presetId, setPresetId] = useState(beginning.presetId)
  const [folder, setFolder] = useState(beginning.folder)
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({})
  const profile = useProfileDraft()
  const approvesAgain = beginning.changed.some(
    ({ articleId, approved }) => approved && notes[articleId]?.trim(),
  )
  const chooseFolder = async (): Promise<Destination | null> => {
    const chosen = await chooseDestination('folder', articleIds)
    if (chosen) setFolder(chosen)
    return chosen
  }
  const begin = async (): Promise<void> => {
    const asked =
      choice.place === 'zip' ? chooseDestination('zip', articleIds) : (folder ?? chooseFolder())
    const destination = await asked
    if (!destination) return
    if (approvesAgain && !(await profile.store())) return
    const refused = await storeCorrections(notes, (articleId) =>
      setNotes(({ [articleId]: _stored, ...left }) => left),
    )
    if (refused) return showFailure(refused)
    const { presets } = await ask('presets.list', {})
    const preset = presets.find((one) => one.presetId === presetId)
    const isPreset = preset !== undefined && isSameChoice(preset.choice, choice)
    await startExport({ articleIds, choice, presetId: isPreset ? presetId : null, destination })
  }
  const [only] = articleIds
  return (
    <>
      <ExportPresets
        choice={choice}
        presetId={presetId}
        take={(preset) => {
          setPresetId(preset?.presetId ?? null)
          if (preset) setChoice(possible(preset.choice, beginning))
        }}
      />
      <ExportFormats offered={beginning.formats} choice={choice} setChoice={setChoice} />
      <Place
        places={beginning.places}
        place={choice.place}
        folder={folder}
        setPlace={(place) => setChoice({ ...choice, place })}
        chooseFolder={() => void chooseFolder()}
      />
      <ExportCorrections changed={beginning.changed} notes={notes} setNotes={setNotes} />
      {approvesAgain && <AskProfile draft={profile} />}
      {only !== undefined && articleIds.length === 1 && <ExportHistory articleId={only} />}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
        <Button ref={focusOnMount} disabled={!isWhole(choice)} onClick={() => void begin()}>
          {t('publishing:export.start')}
        </Button>
      </Group>
    </>
  )
}

/** What was chosen in another host may name a place or formats that this one does not have. */
function possible(
  choice: ExportChoice,
  { places, formats }: Pick<Beginning, 'places' | 'formats'>,
): ExportChoice {
  const place = places.includes(choice.place) ? choice.place : (places[0] ?? choice.place)
  return { ...choice, place, formats: choice.formats.filter((format) => formats.includes(format)) }
}

interface PlaceProps {
  places: readonly ExportPlace[]
  place: ExportPlace
  folder: Destination | null
  setPlace: (place: ExportPlace) => void
  chooseFolder: () => void
}

function Place({ places, place, folder, setPlace, chooseFolder }: PlaceProps) {
  const { t } = useTranslation('publishing')
  if (!places.includes('folder'))
    return (
      <fieldset className={classes.group}>
        <legend>{t('export.destination')}</legend>
        <span className={classes.detail}>{t('export.byDownload')}</span>
      </fieldset>
    )
  return (
    <fieldset className={classes.group}>
      <legend>{t('export.destination')}</legend>
      <Radio.Group
        aria-label={t('export.destination')}
        value={place}
        onChange={(value) => {
          const chosen = places.find((one) => one === value)
          if (chosen) setPlace(chosen)
        }}
      >
        <Group gap="lg">
          {places.map((one) => (
            <Radio key={one} value={one} label={t(`export.place.${one}`)} />
          ))}
        </Group>
      </Radio.Group>
      {place === 'zip' ? (
        <span className={classes.detail}>{t('export.zipNamedLater')}</span>
      ) : (
        <div className={classes.place}>
          <span className={classes.placeName}>{folder?.label ?? t('export.noDestination')}</span>
          <Button variant="default" size="xs" onClick={chooseFolder}>
            {t('export.choose')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
