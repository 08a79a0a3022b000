/** The plan of the one service that a run creates: the smallest that there is. */
export const plan = 'hobbyist-2'
