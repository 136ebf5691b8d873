import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Template } from '#shared/contract/templates.ts'
import { completeAddress, isBaseAddress } from '#shared/text/address.ts'
import { offerUndo } from '../ui/notices.ts'
import { TemplateEditor } from './TemplateEditor.tsx'
import { changeSettings, useSettings } from '../newsroom/useSettings.ts'
import classes from './PublishingSettings.module.css'

/** Where stories will be on the web, and the forms that the desk gives them. */
export function PublishingSettings() {
  return (
    <div className={classes.fields}>
      <BaseAddress />
      <Templates />
    </div>
  )
}

/** Stored when it is left or Enter is pressed, if it is an address. */
function BaseAddress() {
  const { t } = useTranslation(['common', 'settings'])
  const stored = useSettings((state) => state.baseAddress)
  const [text, setText] = useState(stored)
  const [wrong, setWrong] = useState(false)
  const store = (): void => {
    const address = text.trim() === '' ? '' : completeAddress(text)
    const isUsable = address === '' || (address !== null && isBaseAddress(address))
    setWrong(!isUsable)
    if (!isUsable) return
    setText(address)
    if (address !== stored) void changeSettings({ baseAddress: address })
  }
  return (
    <TextInput
      label={t('settings:baseAddress')}
      description={t('settings:baseAddressNote')}
      placeholder="https://vidu.vn/tin/"
      inputMode="url"
      spellCheck={false}
      value={text}
      maxLength={500}
      error={wrong && t('settings:baseAddressWrong')}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={store}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) store()
      }}
    />
  )
}

/** What is being edited: a new template, or the one that had this name. */
type Editing = { was: Template | null } | null

const newTemplate: Template = {
  name: '',
  fileType: 'html',
  text: '<article lang="{{ language }}">\n  <h1>{{ headline }}</h1>\n  {{ html.body }}\n</article>\n',
}

function Templates() {
  const { t } = useTranslation(['common', 'settings'])
  const templates = useSettings((state) => state.templates)
  const [editing, setEditing] = useState<Editing>(null)
  if (editing)
    return (
      <TemplateEditor
        was={editing.was}
        begin={editing.was ?? newTemplate}
        close={() => setEditing(null)}
      />
    )
  return (
    <div role="group" aria-labelledby="templates">
      <p className={classes.label} id="templates">
        {t('settings:templates')}
      </p>
      <p className={classes.note}>{t('settings:templatesNote')}</p>
      <ul className={classes.list}>
        {templates.map((template) => (
          <li key={template.name} className={classes.row}>
            <span className={classes.name}>{template.name}</span>
            <span className={classes.type}>{template.fileType.toUpperCase()}</span>
            <Button
              variant="default"
              size="xs"
              aria-label={t('settings:editTemplate', { name: template.name })}
              onClick={() => setEditing({ was: template })}
            >
              {t('settings:edit')}
            </Button>
            <Button
              variant="default"
              size="xs"
              aria-label={t('settings:deleteTemplate', { name: template.name })}
              onClick={() => remove(template)}
            >
              {t('settings:delete')}
            </Button>
          </li>
        ))}
      </ul>
      <Button variant="default" size="xs" onClick={() => setEditing({ was: null })}>
        {t('settings:addTemplate')}
      </Button>
    </div>
  )

  function remove(template: Template): void {
    void changeSettings({ templates: templates.filter((other) => other !== template) })
    offerUndo(t('settings:templateDeleted', { name: template.name }), () => {
      void changeSettings({ templates: [...useSettings.getState().templates, template] })
    })
  }
}
