import { describe, expect, it } from 'vitest'
import { offeredCommands, registerCommand, runCommand } from '#renderer/ui/commands.ts'

describe('registerCommand', () => {
  it('lets the newest offer cover the others until it ends', () => {
    const done: string[] = []
    const endFirst = registerCommand('find', () => done.push('first'))
    const endSecond = registerCommand('find', () => done.push('second'))
    runCommand('find')
    endSecond()
    runCommand('find')
    endFirst()
    expect(done).toEqual(['second', 'first'])
    expect(runCommand('find')).toBe(false)
  })

  it('tells what is offered now', () => {
    const end = registerCommand('attachPhoto', () => undefined)
    expect(offeredCommands().has('attachPhoto')).toBe(true)
    end()
    expect(offeredCommands().has('attachPhoto')).toBe(false)
  })
})
