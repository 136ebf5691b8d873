import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isSameValue } from '#shared/article/sameValue.ts'
import type { Failure } from '#shared/contract/errors.ts'
import type { ExportChoice, Preset } from '#shared/contract/publishing.ts'
import { call } from '../newsroom/newsroom.ts'
import { focusOnMount } from '../ui/focus.ts'
import { sentenceOf, t as say } from '../ui/language.ts'
import { offerUndo, showFailure } from '../ui/notices.ts'
import { exportPresets, renewAnswers } from '../newsroom/queries.ts'
import { isWhole } from './ExportFormats.tsx'
import classes from './publishing.module.css'

interface ExportPresetsProps {
  choice: ExportChoice
  presetId: string | null
  /** Null where no preset is to be used. */
  take: (preset: Preset | null) => void
}

/** Choices that have a name: taken, made from the present choice, renamed and deleted. */
export function ExportPresets({ choice, presetId, take }: ExportPresetsProps) {
  const { t } = useTranslation('publishing')
  const presets = usePresets()
  const [naming, setNaming] = useState<{ preset: Preset | null } | null>(null)
  const preset = presets.find((one) => one.presetId === presetId) ?? null
  if (naming)
    return (
      <NameForm
        preset={naming.preset}
        save={(name) =>
          savePreset({
            presetId: naming.preset?.presetId ?? null,
            name,
            choice: naming.preset?.choice ?? choice,
          })
        }
        done={(saved) => {
          setNaming(null)
          if (saved && !naming.preset) take(saved)
        }}
      />
    )
  const store = async (changed: Preset): Promise<void> => {
    const saved = await savePreset(changed)
    if (!saved.ok) showFailure(saved.error)
  }
  return (
    <div className={classes.group}>
      {presets.length > 0 && (
        <NativeSelect
          label={t('preset.label')}
          value={preset?.presetId ?? ''}
          data={[
            { value: '', label: t('preset.none') },
            ...presets.map((one) => ({ value: one.presetId, label: one.name })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            take(presets.find((one) => one.presetId === value) ?? null)
          }
        />
      )}
      <Group gap={4} className={classes.quiet}>
        {preset && !isSameChoice(preset.choice, choice) && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => void store({ ...preset, choice })}
          >
            {t('preset.update', { name: preset.name })}
          </Button>
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={!isWhole(choice)}
          onClick={() => setNaming({ preset: null })}
        >
          {t('preset.create')}
        </Button>
        {preset && (
          <>
            <Button variant="subtle" size="compact-sm" onClick={() => setNaming({ preset })}>
              {t('preset.rename')}
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                take(null)
                void deletePreset(preset)
              }}
            >
              {t('preset.delete')}
            </Button>
          </>
        )}
      </Group>
    </div>
  )
}

interface NameFormProps {
  /** The one that gets another name; null for a new one. */
  preset: Preset | null
  save: (name: string) => ReturnType<typeof savePreset>
  done: (saved: Preset | null) => void
}

function NameForm({ preset, save, done }: NameFormProps) {
  const { t } = useTranslation(['common', 'publishing'])
  const [name, setName] = useState(preset?.name ?? '')
  const [failure, setFailure] = useState<Failure | null>(null)
  const submit = async (): Promise<void> => {
    const saved = await save(name)
    if (saved.ok) done(saved.value)
    else setFailure(saved.error)
  }
  return (
    <form
      className={classes.group}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextInput
        ref={focusOnMount}
        label={t('publishing:preset.name')}
        value={name}
        error={failure && sentenceOf(failure)}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        onChange={({ currentTarget: { value } }) => {
          setName(value)
          setFailure(null)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
          // Only this form is left by it, not the dialog around it.
          event.stopPropagation()
          done(null)
        }}
      />
      <Group gap="xs">
        <Button type="submit" variant="default" size="xs" disabled={name.trim() === ''}>
          {t('publishing:preset.save')}
        </Button>
        <Button variant="default" size="xs" onClick={() => done(null)}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  )
}

export function isSameChoice(one: ExportChoice, other: ExportChoice): boolean {
  const inOrder = (choice: ExportChoice) => ({ ...choice, formats: [...choice.formats].sort() })
  return isSameValue(inOrder(one), inOrder(other))
}

function usePresets(): readonly Preset[] {
  const query = useQuery({
    ...exportPresets(),
    staleTime: 0,
  })
  return query.data?.presets ?? []
}

async function savePreset(preset: Omit<Preset, 'presetId'> & { presetId: string | null }) {
  const { choice } = preset
  const answer = await call('presets.save', {
    ...preset,
    choice: { ...choice, formats: [...choice.formats] },
  })
  await renewAnswers('presets')
  return answer
}

/** Taken back, it is the same choice under the same name. */
async function deletePreset(preset: Preset): Promise<void> {
  const answer = await call('presets.delete', { presetId: preset.presetId })
  if (!answer.ok) return showFailure(answer.error)
  await renewAnswers('presets')
  offerUndo(say('publishing:preset.deleted', { name: preset.name }), () => {
    void savePreset({ ...preset, presetId: null })
  })
}
