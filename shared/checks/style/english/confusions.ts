import type { TermRule } from '../ruleFile.ts'

const table = `
could have < could of
should have < should of
would have < would of
might have < might of
must have < must of
a lot < alot
regardless < irregardless
for all intents and purposes < for all intensive purposes
deep-seated < deep seeded
sneak peek < sneak peak
toe the line < tow the line
bated breath < baited breath
beck and call < beckon call
case in point < case and point
scapegoat < escape goat
exact revenge < extract revenge
free rein < free reign
hunger pangs < hunger pains
nip in the bud < nip in the butt
one and the same < one in the same
by accident < on accident
shoo-in < shoe in
sleight of hand < slight of hand
statute of limitations < statue of limitations
supposedly < supposably
whet your appetite < wet your appetite
wreak havoc < wreck havoc
accidentally < accidently
occurred < occured
occurrence < occurence
receive < recieve
separate < seperate
definitely < definately
government < goverment
until < untill
publicly < publically
tomorrow < tommorow, tommorrow
beginning < begining
believe < beleive
committee < commitee
consensus < concensus
embarrass < embarass
existence < existance
foreign < foriegn
independent < independant
millennium < millenium
necessary < neccessary
noticeable < noticable
parliament < parliment
persistent < persistant
possession < posession
privilege < priviledge
questionnaire < questionaire
referred < refered
successful < succesful, successfull
surprise < suprise
tendency < tendancy
threshold < threshhold
weird < wierd
`

/** A beginning. */
export const englishConfusions: readonly TermRule[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [preferred = '', wrong = ''] = line.split(' < ')
    return {
      kind: 'term',
      id: `en.${preferred}`,
      language: 'en',
      reason: '',
      terms: wrong.split(', '),
      preferred,
      notAfter: [],
      notBefore: [],
      matches: [],
      passes: [],
    }
  })
