/**
 * What a killed server may lose, unless its persistence is off.
 *
 * - `acknowledged`: nothing that it has acknowledged, as long as it can write to its disk. When the disk is full, the server
 *   refuses writes. It has then acknowledged writes that arrived together with the first one that did not fit; they are on
 *   disk once there is room, and are lost when the server is killed before.
 * - `synced`: nothing that it has acknowledged, even when the disk is full. The server acknowledges a write once the disk has
 *   it, which takes milliseconds on most disks. When a write does not fit, the server exits and is started again.
 * - `faithful`: the guarantee of the cloud, which is a dump every ten minutes.
 */
export type Durability = 'acknowledged' | 'synced' | 'faithful'
