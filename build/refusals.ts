/**
 * Changes of the open article that can be refused. They return what became of them, and a caller
 * that drops it would tell the user that it is done.
 */
const refusable: ReadonlySet<string> = new Set([
  'changeMetadata',
  'changeRelated',
  'changeLeadFigure',
  'changeLanguage',
  'changeHeadline',
  'updateRelated',
  'addRelated',
  'applyMend',
  'applyRewrites',
  'putArticle',
  'storeCorrections',
])

interface Visited {
  expression: { type: string; callee?: { type: string; name?: string } }
}

interface RuleContext {
  report: (problem: { node: Visited; message: string }) => void
}

/** A rule for oxlint: a call of one of these that stands alone as a statement is an error. */
const lookAtResult = {
  create: ({ report }: RuleContext) => ({
    ExpressionStatement(node: Visited) {
      const call = callIn(node.expression)
      const name = call?.callee?.type === 'Identifier' ? call.callee.name : undefined
      if (name !== undefined && refusable.has(name))
        report({ node, message: `${name} may be refused: look at what it returns.` })
    },
  }),
}

/** The call behind `await` and `void`, if it is one. */
function callIn(expression: Visited['expression'] & { argument?: Visited['expression'] }) {
  const isWrapped = expression.type === 'AwaitExpression' || expression.type === 'UnaryExpression'
  const inner = isWrapped ? expression.argument : expression
  return inner?.type === 'CallExpression' ? inner : null
}

export default { meta: { name: 'refusals' }, rules: { 'look-at-result': lookAtResult } }
