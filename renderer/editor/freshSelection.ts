import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Keys act where the cursor is now. The browser says that the cursor has moved in an event of its
 * own, which on a busy machine comes after the next key: Home and a quick Enter would divide the
 * paragraph where the cursor was. Letters need none of this: the browser puts them where its own
 * cursor is. A tap on a touchpad ends before that event, too, and what then draws the text anew, as
 * a comment that is opened by it does, would put the cursor back where it was.
 */
export const FreshSelection = Extension.create({
  name: 'freshSelection',
  priority: 1_000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown(view, event) {
            const isLetter =
              event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey
            if (!isLetter && !event.isComposing && !view.composing) readSelection(view)
          },
          mouseup: readSelection,
          // Before the composition begins in it, what is selected must be what is seen to be.
          compositionstart: readSelection,
        },
      },
    }),
  ],
})

function readSelection({ dom }: EditorView): void {
  dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
}
