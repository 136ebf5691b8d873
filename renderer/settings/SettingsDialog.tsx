import { Button, Group, Modal, SegmentedControl, Tabs, TagsInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../newsroom/newsroom.ts'
import { startDownload } from '../ui/download.ts'
import { showNumber } from '../ui/dates.ts'
import { currentLanguage } from '../ui/language.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { showFailure, showNotice } from '../ui/notices.ts'
import { libraryFacts } from '../newsroom/queries.ts'
import { WatchedFolder } from '../handoff/WatchedFolder.tsx'
import { ProfileSettings } from '../people/ProfileSettings.tsx'
import { ChecksSettings } from './ChecksSettings.tsx'
import { StyleSettings } from './StyleSettings.tsx'
import { PublishingSettings } from './PublishingSettings.tsx'
import { changeSettings, useSettings } from '../newsroom/useSettings.ts'
import classes from './SettingsDialog.module.css'
import { dialogProps } from '../ui/dialogProps.ts'

/** What the user can set. Every change holds at once. */
export function SettingsDialog({ close }: { close: () => void }) {
  const { t } = useTranslation(['common', 'settings', 'checks'])
  return (
    <Modal {...dialogProps(close)} size={640} title={t('settings:title')}>
      <Tabs defaultValue="general">
        <Tabs.List mb="md">
          <Tabs.Tab value="general">{t('settings:general')}</Tabs.Tab>
          <Tabs.Tab value="publishing">{t('settings:publishing')}</Tabs.Tab>
          <Tabs.Tab value="checks">{t('checks:settings.tab')}</Tabs.Tab>
          <Tabs.Tab value="style">{t('checks:style.tab')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="general">
          <Appearance />
          <About />
          <Writing />
          <LibraryPart />
        </Tabs.Panel>
        <Tabs.Panel value="publishing">
          <PublishingSettings />
        </Tabs.Panel>
        <Tabs.Panel value="checks">
          <ChecksSettings />
        </Tabs.Panel>
        <Tabs.Panel value="style">
          <StyleSettings />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h3 className={classes.heading}>{title}</h3>
      <div className={classes.fields}>{children}</div>
    </section>
  )
}

function Appearance() {
  const { t } = useTranslation(['common', 'settings'])
  const { language, theme } = useSettings()
  return (
    <Part title={t('settings:appearance')}>
      <Choice
        label={t('settings:language')}
        value={language}
        data={[
          { value: 'system', label: t('settings:followSystem') },
          { value: 'vi', label: t('settings:vietnamese') },
          { value: 'en', label: t('settings:english') },
        ]}
        onChange={(value) => void changeSettings({ language: value })}
      />
      <Choice
        label={t('settings:theme')}
        value={theme}
        data={[
          { value: 'system', label: t('settings:followSystem') },
          { value: 'light', label: t('settings:light') },
          { value: 'dark', label: t('settings:dark') },
        ]}
        onChange={(value) => void changeSettings({ theme: value })}
      />
    </Part>
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  data: { value: Value; label: string }[]
  onChange: (value: Value) => void
}

function Choice<Value extends string>({ label, ...control }: ChoiceProps<Value>) {
  return (
    <div className={classes.choice}>
      <span aria-hidden>{label}</span>
      <SegmentedControl aria-label={label} size="xs" transitionDuration={100} {...control} />
    </div>
  )
}

function About() {
  const { t } = useTranslation(['common', 'workflow'])
  return (
    <Part title={t('workflow:profile.heading')}>
      <ProfileSettings />
    </Part>
  )
}

function Writing() {
  const { t } = useTranslation(['common', 'settings'])
  const sections = useSettings((state) => state.sections)
  return (
    <Part title={t('settings:writing')}>
      <SourceSetting />
      <TagsInput
        label={t('settings:sections')}
        description={t('settings:sectionsNote')}
        value={sections}
        maxTags={200}
        onChange={(next) =>
          void changeSettings({ sections: next.map((name) => name.normalize('NFC')) })
        }
      />
    </Part>
  )
}

/** A line of text that is stored when it is left or Enter is pressed. */
function SourceSetting() {
  const { t } = useTranslation(['common', 'settings'])
  const stored = useSettings((state) => state.source)
  const [text, setText] = useState(stored)
  const store = (): void => {
    const next = text.trim().normalize('NFC')
    if (next !== stored) void changeSettings({ source: next })
  }
  return (
    <TextInput
      label={t('settings:source')}
      description={t('settings:sourceNote')}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={store}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) store()
      }}
    />
  )
}

function LibraryPart() {
  const { t } = useTranslation(['common', 'settings'])
  const showDialog = useNavigation((state) => state.showDialog)
  const [backingUp, setBackingUp] = useState(false)
  const library = useQuery(libraryFacts()).data
  const language = currentLanguage()
  const backUp = async (): Promise<void> => {
    setBackingUp(true)
    const answer = await call('library.backup', {})
    setBackingUp(false)
    if (!answer.ok) return showFailure(answer.error)
    if (answer.value.download === null) showNotice(t('settings:backupDone'))
    else startDownload(answer.value.download)
  }
  return (
    <Part title={t('settings:library')}>
      <dl className={classes.facts}>
        <dt>{t('settings:place')}</dt>
        <dd>{library?.place}</dd>
        <dt>{t('settings:contents')}</dt>
        <dd>
          {library &&
            t('settings:holds', {
              articles: showNumber(library.articleCount, language),
              photos: showNumber(library.photoCount, language),
            })}
        </dd>
      </dl>
      <Group>
        <Button variant="default" onClick={() => showDialog({ kind: 'verify' })}>
          {t('settings:verify')}
        </Button>
        <Button variant="default" loading={backingUp} onClick={() => void backUp()}>
          {t('settings:backup')}
        </Button>
        <span className={classes.version}>
          {library && t('settings:version', { version: library.appVersion })}
        </span>
      </Group>
      <WatchedFolder />
    </Part>
  )
}
