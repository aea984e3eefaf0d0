/** The databases that are spoken to, by how they understand a statement. */
export type DialectName = 'sqlite' | 'mariadb' | 'mysql';
