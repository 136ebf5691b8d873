import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/contract/errors.ts'
import { type Template, templateFileTypes, templatesSchema } from '#shared/contract/templates.ts'
import { editableArticle } from '../article/articleStore.ts'
import { flushOpenArticle } from '../article/saving.ts'
import { call } from '../newsroom/newsroom.ts'
import { sentenceOf } from '../ui/language.ts'
import { useKept } from '../ui/useKept.ts'
import { placeInText } from './placeInText.ts'
import { useSettings } from '../newsroom/useSettings.ts'
import classes from './PublishingSettings.module.css'

interface TemplateEditorProps {
  /** The stored template that this one replaces; null for a new one. */
  was: Template | null
  begin: Template
  close: () => void
}

/** The text of one template. It is checked when it is saved, and a fault is shown at its line. */
export function TemplateEditor({ was, begin, close }: TemplateEditorProps) {
  const { t } = useTranslation(['common', 'settings'])
  const { value: template, keep, drop } = useKept(`template ${was?.name ?? ''}`, begin)
  const [trouble, setTrouble] = useState('')
  const [made, setMade] = useState<string | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const isOpen = editableArticle() !== null
  const change = (part: Partial<Template>): void => keep({ ...template, ...part })
  const leave = (): void => {
    drop()
    close()
  }

  function refuse(failure: Failure): void {
    setTrouble(sentenceOf(failure))
    if (failure.code !== 'templateFailed') return
    const { from, to } = placeInText(template.text, failure)
    area.current?.focus()
    area.current?.setSelectionRange(from, to)
  }

  async function save(): Promise<void> {
    const others = useSettings.getState().templates.filter(({ name }) => name !== was?.name)
    const templates = templatesSchema.safeParse([...others, composed(template)])
    if (!templates.success) {
      setTrouble(
        t(template.name.trim() === '' ? 'settings:templateUnnamed' : 'settings:templateTwin'),
      )
      return
    }
    const answer = await call('settings.change', { templates: templates.data })
    if (!answer.ok) return refuse(answer.error)
    useSettings.setState(answer.value)
    leave()
  }

  async function tryOut(): Promise<void> {
    const article = editableArticle()
    if (!article || !(await flushOpenArticle())) return
    const named = composed({ ...template, name: template.name.trim() || t('settings:template') })
    const answer = await call('templates.try', { articleId: article.articleId, template: named })
    if (!answer.ok) return refuse(answer.error)
    setTrouble('')
    setMade(answer.value.text)
  }

  return (
    <div role="group" aria-label={t('settings:template')} className={classes.editor}>
      <div className={classes.pair}>
        <TextInput
          label={t('settings:templateName')}
          value={template.name}
          maxLength={100}
          data-autofocus
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('settings:templateType')}
          value={template.fileType}
          data={templateFileTypes.map((value) => ({ value, label: value.toUpperCase() }))}
          onChange={(event) =>
            change({ fileType: event.currentTarget.value as Template['fileType'] })
          }
        />
      </div>
      <Textarea
        ref={area}
        label={t('settings:templateText')}
        description={t('settings:templateTextNote', {
          example: '{{ headline }}, {{ html.body }}, {% for photo in photos %}',
        })}
        classNames={{ input: classes.code ?? '' }}
        rows={14}
        spellCheck={false}
        value={template.text}
        maxLength={200_000}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <p role="alert" className={classes.trouble}>
        {trouble}
      </p>
      {made !== null && (
        <Textarea
          readOnly
          label={t('settings:templateMade')}
          classNames={{ input: classes.code ?? '' }}
          rows={10}
          value={made}
        />
      )}
      <Group justify="flex-end">
        <Button variant="default" disabled={!isOpen} onClick={() => void tryOut()}>
          {t('settings:tryTemplate')}
        </Button>
        <Button variant="default" onClick={leave}>
          {t('cancel')}
        </Button>
        <Button onClick={() => void save()}>{t('save')}</Button>
      </Group>
    </div>
  )
}

function composed(template: Template): Template {
  return {
    ...template,
    name: template.name.normalize('NFC').trim(),
    text: template.text.normalize('NFC'),
  }
}
