/** Who made the validators, as Standard Schema asks. */
export const vendor = 'dbaas-valkey'
