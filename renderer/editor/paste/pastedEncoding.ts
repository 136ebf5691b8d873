import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { runCommand } from '../../ui/commands.ts'
import { t } from '../../ui/language.ts'
import { showNotice } from '../../ui/notices.ts'

/** Offers, once text in an old encoding is in the story, to repair it. */
export const PastedEncoding = Extension.create({
  name: 'pastedEncoding',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          paste(view, event) {
            const text = event.clipboardData?.getData('text/plain') ?? ''
            if (view.editable && /[\u0080-\u00ff]/.test(text)) void offerRepair(text)
            return false
          },
        },
      },
    }),
  ],
})

async function offerRepair(text: string): Promise<void> {
  const { recogniseEncoding } = await import('#shared/text/encodings/recognise.ts')
  const found = recogniseEncoding(text)
  if (!found) return
  showNotice(
    t('importing:repair.noticed', { encoding: t(`importing:encoding.${found.encoding}`) }),
    {
      label: t('importing:repair.offer'),
      act: () => void runCommand('repairEncoding'),
    },
  )
}
