import type { Unit } from './unit.entity.js';

/** What places a unit in the tree; stored or straight from a file. */
export type UnitNode = Pick<Unit, 'id' | 'code' | 'parentId' | 'managerId'>;

/** Units and what lies above them. */
export class UnitTree {
  private readonly byId: ReadonlyMap<string, UnitNode>;

  constructor(private readonly units: readonly UnitNode[]) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
  }

  private unit(id: string): UnitNode | null {
    return this.byId.get(id) ?? null;
  }

  /** The unit itself, its parent, and so on to the top; empty for an unknown id. */
  upwards(id: string): readonly UnitNode[] {
    const path: UnitNode[] = [];
    let unit = this.unit(id);
    // The database does not forbid a cycle; a path longer than the tree is one.
    while (unit && path.length < this.units.length) {
      path.push(unit);
      unit = unit.parentId === null ? null : this.unit(unit.parentId);
    }
    return path;
  }

  /**
   * Who answers for an employee of a unit: the nearest manager upwards who is somebody
   * else, for a manager's own breaches go to the manager above. Null at the top.
   */
  managerFor(unitId: string, employeeId: string): string | null {
    const manager = this.upwards(unitId).find(
      (unit) => unit.managerId !== null && unit.managerId !== employeeId,
    );
    return manager?.managerId ?? null;
  }
}
