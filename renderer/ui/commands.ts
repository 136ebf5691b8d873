import { createStore } from 'zustand'
import { type Command, commands } from '#shared/contract/commands.ts'

type Action = () => void

interface CommandActions {
  /** For each command the actions that parts of the screen offer; the newest holds. */
  actions: Partial<Record<Command, readonly Action[]>>
}

const useActions = createStore<CommandActions>()(() => ({ actions: {} }))

/**
 * Offers to carry out a command until the returned function is called. A later offer covers an
 * earlier one.
 */
export function registerCommand(command: Command, action: Action): () => void {
  change(command, (offered) => [...offered, action])
  return () => change(command, (offered) => offered.filter((other) => other !== action))
}

function change(command: Command, next: (offered: readonly Action[]) => readonly Action[]): void {
  useActions.setState(({ actions }) => ({
    actions: { ...actions, [command]: next(actions[command] ?? []) },
  }))
}

/** Carries out a command; false where nothing on the screen offers it now. */
export function runCommand(command: Command): boolean {
  const action = useActions.getState().actions[command]?.at(-1)
  action?.()
  return action !== undefined
}

/** The commands that something on the screen can carry out now. */
export function offeredCommands(): Set<Command> {
  const { actions } = useActions.getState()
  return new Set(commands.filter((command) => (actions[command]?.length ?? 0) > 0))
}
