import type { TeamInsights } from '../../../src/messages/insights';
import { useText } from '../../view/reading-context';
import { Progress } from '../parts/Progress';

/** What the teams gave, and what of the room was not used where the fault was ours. */
export function Spend({ told }: { readonly told: TeamInsights }) {
  const text = useText();
  const money = (value: number) => ({ unit: 'money', value, currency: told.currency }) as const;
  return (
    <>
      <h3>{text('console.insights.spend')}</h3>
      {told.teams.length === 0 && told.ourFault === null ? (
        <p class="empty">{text('console.insights.tooFew')}</p>
      ) : null}
      {told.teams.map((team) => {
        const said = {
          team: { unit: 'text', value: team.name },
          spent: money(team.spent),
          days: { unit: 'days', value: team.days },
        } as const;
        return (
          <div key={team.team} class="team-spend">
            <p>
              {team.budget === null
                ? text('console.insights.team', said)
                : text('console.insights.teamOf', { ...said, budget: money(team.budget) })}
            </p>
            {(['beyond', 'unlimited'] as const).map((part) =>
              team[part] > 0 ? (
                <p key={part} class="row-hint">
                  {text(`console.insights.${part}`, { sum: money(team[part]) })}
                </p>
              ) : null,
            )}
            {team.budget === null ? null : (
              <Progress
                done={team.spent}
                of={Math.max(1, team.budget)}
                label={text('console.insights.teamOf', { ...said, budget: money(team.budget) })}
              />
            )}
          </div>
        );
      })}
      {told.ourFault ? (
        <p>
          {text('console.insights.ourFault', {
            n: { unit: 'count', value: told.ourFault.given },
            spent: money(told.ourFault.spent),
            unused: money(told.ourFault.unused),
          })}
        </p>
      ) : null}
    </>
  );
}
