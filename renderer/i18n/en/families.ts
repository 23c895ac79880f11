/** Questions of Glaser's coding families, in our own words; `ask` has one question a line. */
export const families = {
  prompt: 'Prompt',
  label: 'Questions of a coding family',
  list: {
    sixCs: {
      name: 'Six C’s',
      ask: 'What brings it about, and what comes of it?\nIn which context does it happen, and what must be given for it?\nWhat changes together with it, and on what else does it hinge?',
    },
    process: {
      name: 'Process',
      ask: 'Which stages does it go through, and how does one know that a new one began?\nWhat moves it on, what holds it up?\nCan it turn back, or be skipped?',
    },
    degree: {
      name: 'Degree',
      ask: 'Where is there more of it, where less?\nHow do people here tell much from little?\nIs there a point beyond which it becomes something else?',
    },
    dimension: {
      name: 'Dimension',
      ask: 'Which parts or sides does it have?\nAlong which of them do the cases differ most?',
    },
    type: {
      name: 'Type',
      ask: 'Which kinds of it are there?\nWhat sets one kind apart from the next?\nWhich cases fit no kind?',
    },
    strategy: {
      name: 'Strategy',
      ask: 'What do people do about it, openly and quietly?\nWhom are they trying to move, and how?\nWhat do they do when that fails?',
    },
    interactive: {
      name: 'Interactive',
      ask: 'Who acts on whom, and how is it answered?\nWhat does each depend on the other for?\nWhat changes in the relation while it goes on?',
    },
    identitySelf: {
      name: 'Identity and self',
      ask: 'How do people see themselves in this, and how do others see them?\nWhat would it change about who they are?',
    },
    cuttingPoint: {
      name: 'Cutting point',
      ask: 'Where is the line between in and out, done and not done?\nWho draws it, and what follows from being on either side?\nWhat is a point of no return?',
    },
    meansGoal: {
      name: 'Means and goal',
      ask: 'What is it for, in the eyes of those who do it?\nWhich means are at hand, which are missing?\nHas a means become the goal?',
    },
    cultural: {
      name: 'Cultural',
      ask: 'Which values, beliefs or habits make this seem natural here?\nWhat would people here never do, and why?',
    },
    consensus: {
      name: 'Consensus',
      ask: 'What do all agree on, and what is disputed?\nWho does not go along, and what becomes of them?\nHow is agreement reached, or only shown?',
    },
    mainline: {
      name: 'Mainline',
      ask: 'How are people brought in, taught and kept in line?\nWhich order, ranks or institutions stand behind it?\nHow does one move up or down in them?',
    },
    theoretical: {
      name: 'Theoretical',
      ask: 'How far does this reach: which other fields would it hold in?\nWhat is the simplest way to say all that is known of it?\nWhich case would prove it wrong?',
    },
    ordering: {
      name: 'Ordering and elaboration',
      ask: 'What comes first in time, in weight, in structure?\nWhat of it can be said more precisely?\nDoes the connection hold when a third thing is looked at as well?',
    },
    unit: {
      name: 'Unit',
      ask: 'Of whom is this said: a person, a household, a village, an office?\nDoes it hold for the larger unit as for the smaller?',
    },
    reading: {
      name: 'Reading',
      ask: 'Which known concepts or problems does this remind of?\nWhat do they overlook that is seen here?',
    },
    models: {
      name: 'Models',
      ask: 'Could it be drawn: as a line, a circle, a ladder, a web?\nWhich part is missing in that picture?',
    },
  },
};
