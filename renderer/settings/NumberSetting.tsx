import { NumberInput } from '@mantine/core'
import { type Settings, settingsSchema } from '#shared/contract/library.ts'
import { changeSettings, useSettings } from '../newsroom/useSettings.ts'

interface NumberSettingProps {
  name: 'headlineLength' | 'standfirstLength' | 'leadPhotoWidth'
  label: string
  unit: string
}

/** A whole number that is stored as soon as it is one that can be. */
export function NumberSetting({ name, label, unit }: NumberSettingProps) {
  const stored = useSettings((state) => state[name])
  const schema = settingsSchema.shape[name]
  const change = (value: number | string): void => {
    const number = schema.safeParse(value)
    if (!number.success || number.data === stored) return
    const changed: Partial<Settings> = { [name]: number.data }
    void changeSettings(changed)
  }
  return (
    <NumberInput
      label={label}
      suffix={` ${unit}`}
      defaultValue={stored}
      min={schema.minValue ?? 0}
      max={schema.maxValue ?? 0}
      step={10}
      clampBehavior="blur"
      allowDecimal={false}
      onChange={change}
    />
  )
}
