import {type Audience, audienceOf, audiencesOf, type Named, named} from './audience.ts';
import type {Template} from './define.ts';

/** What the compiler cannot see of who reads: who may have cells of its own, groups that are there, words for each. */
export function checkAudiences(template: Template): string[] {
  const audiences = named(audiencesOf(template));
  return [
    ...oneOfEach(template),
    ...audiences.flatMap((audience) => [
      ...highlights(audience, groupsIn(template)),
      ...reads(audience, template),
      ...lower(audience, template)
    ]),
    ...unworded(
      template,
      audiences.map(({id}) => id)
    )
  ];
}

const groupsIn = ({policy: {pool, groupings}}: Template): readonly string[] => [
  pool.id,
  ...groupings.flatMap(({classes}) => Object.keys(classes))
];

/** A provider has one report: of one audience of the large, or of one of the small. */
function oneOfEach(template: Template): string[] {
  const audiences = audiencesOf(template);
  const several = (['large', 'small'] as const).filter(
    (of) => named(audiences).filter((audience) => audience.of === of).length > 1
  );
  return [
    ...several.map((of) => `several audiences are of ${of} providers: a provider has one report`),
    ...(audienceOf(audiences, 'large') ? [] : ['no audience is of large providers'])
  ];
}

/** Own cells are of large providers, and who is no provider has nothing that could be highlighted. */
function highlights({id, of, self, opening}: Named, groups: readonly string[]): string[] {
  const isLarge = of === 'large';
  const isOfClasses = typeof of === 'object' && 'classesOf' in of;
  return [
    ...(self === 'cells' && !isLarge
      ? [`audience "${id}" highlights cells of its own, which only large providers have`]
      : []),
    ...(self !== 'cells' && isLarge
      ? [`audience "${id}" is of large providers and does not highlight their own cells`]
      : []),
    ...(self === 'members' && !isOfClasses
      ? [`audience "${id}" highlights what its members have, which only a class of a grouping has`]
      : []),
    ...(typeof of !== 'string' && !isOfClasses && self !== null && self !== 'members'
      ? [`audience "${id}" is of nobody who is in a group: let it highlight nobody (self: null)`]
      : []),
    ...(isOfClasses && self !== 'members' && self !== null
      ? [
          `audience "${id}" is of classes: let it highlight what its members have (self: 'members'), or nobody`
        ]
      : []),
    ...unknownGroup(id, self, groups),
    ...(!isLarge && !opening
      ? [`audience "${id}" has no opening: say at the top what stands in a report without own figures`]
      : [])
  ];
}

const unknownGroup = (id: string, self: Audience['self'], groups: readonly string[]): string[] =>
  self !== null && typeof self === 'object' && !groups.includes(self.group)
    ? [`audience "${id}" highlights the unknown group "${self.group}"`]
    : [];

/** A class and groups that are there; which groups a provider reads follows from what it is. */
function reads({id, of, groups}: Named, template: Template): string[] {
  const unknown = (groups ?? []).filter((group) => !groupsIn(template).includes(group));
  const dimension = typeof of === 'object' && 'codesOf' in of ? of.codesOf : undefined;
  const grouping = typeof of === 'object' && 'classesOf' in of ? of.classesOf : undefined;
  return [
    ...unknown.map((group) => `audience "${id}" reads the unknown group "${group}"`),
    ...(groups && typeof of === 'string'
      ? [`audience "${id}" names groups, but a provider reads those that it is in`]
      : []),
    ...(dimension !== undefined && template.dataset.dimensions[dimension]?.role !== 'class'
      ? [`audience "${id}" is of the codes of "${dimension}", which is no class`]
      : []),
    ...(grouping !== undefined && !template.policy.groupings.some((known) => known.id === grouping)
      ? [`audience "${id}" is of the classes of "${grouping}", which is no grouping`]
      : [])
  ];
}

/** An audience may see less than the policy allows, and never more. */
const lower = ({id, floors = {}}: Named, {policy}: Template): string[] =>
  (['minClients', 'minProviders'] as const).flatMap((name) => {
    const floor = floors[name];
    const {rule, value} = policy[name];
    return floor === undefined || floor.value >= value
      ? []
      : [
          `audience "${id}" sets ${name} (${rule}) to ${floor.value}; the policy has ${value}, and no audience may have less`
        ];
  });

/** Where words differ by audience, every audience has its own. */
function unworded({chapters}: Template, audiences: readonly string[]): string[] {
  const said = chapters.flatMap(({id, title, indicators}) => [
    {where: `the title of chapter "${id}"`, words: title},
    ...indicators.flatMap((indicator) =>
      indicator.ask.map((words) => ({where: `a question of indicator "${indicator.id}"`, words}))
    )
  ]);
  return said.flatMap(({where, words}) =>
    typeof words === 'string'
      ? []
      : [
          ...audiences.filter((id) => !words[id]).map((id) => `${where} has no words for audience "${id}"`),
          ...Object.keys(words)
            .filter((id) => !audiences.includes(id))
            .map((id) => `${where} has words for the unknown audience "${id}"`)
        ]
  );
}
