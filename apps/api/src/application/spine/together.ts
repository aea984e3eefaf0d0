/**
 * Runs works of one transaction side by side: what they ask for at once is one statement, and so are the rows that
 * they insert. Waits for all of them even if one fails, so that none goes on when the transaction has ended.
 * @returns what each came to, in their order
 * @throws the error of the first in this order that failed
 */
export async function together<Subject, Outcome>(
  subjects: readonly Subject[],
  work: (subject: Subject) => Promise<Outcome>,
): Promise<readonly Outcome[]> {
  const settled = await Promise.allSettled(subjects.map(work));
  return settled.map((each) => {
    if (each.status === 'rejected') throw each.reason;
    return each.value;
  });
}
