import { project } from './built.ts'
import { importsIn, problemOf } from './layers.ts'

// A step of `npm run lint`: names every import that goes where it may not. A folder given to it is
// looked at in place of the project.
const problems = importsIn(process.argv[2] ?? project).flatMap((one) => {
  const problem = problemOf(one)
  return problem === null ? [] : [`${one.from} imports ${one.to}: ${problem}`]
})
for (const problem of problems) console.error(problem)
process.exitCode = problems.length === 0 ? 0 : 1
