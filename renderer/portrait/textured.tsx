import { type LegendEntry, TEXTURES } from '../../shared/figure/portrait-legend.ts';
import { texturePath } from '../../shared/figure/portrait-svg.ts';

interface TexturedProps {
  /** Undefined for codes that are not named one by one. */
  entry: Pick<LegendEntry, 'color' | 'texture'> | undefined;
  box: { x: number; y: number; width: number; height: number };
}

/** A box in the colour of a code, with what tells it from others of that colour. */
export function Textured({ entry, box }: TexturedProps) {
  if (!entry) return <rect {...box} fill="var(--line-strong)" />;
  return (
    <>
      <rect {...box} fill={`var(--c-${entry.color})`} />
      {entry.texture !== 'plain' && <rect {...box} fill={`url(#portrait-${entry.texture})`} />}
    </>
  );
}

/** The textures, once for everything that is drawn with them. */
export function Textures() {
  return (
    <svg aria-hidden="true" className="portrait__textures" width={0} height={0}>
      <defs>
        {TEXTURES.map(texture => {
          const d = texturePath(texture);
          return (
            d && (
              <pattern
                key={texture}
                id={`portrait-${texture}`}
                width={4}
                height={4}
                patternUnits="userSpaceOnUse"
              >
                <path d={d} className={`portrait__texture portrait__texture--${texture}`} />
              </pattern>
            )
          );
        })}
      </defs>
    </svg>
  );
}
