import './chip.css';

interface ColorDotProps {
  /** A hue of the palette, such as `green`. */
  color: string;
  size?: number | undefined;
}

/** The dot beside a code's or a site's name; decoration only. */
export function ColorDot({ color, size = 8 }: ColorDotProps) {
  return (
    <span
      aria-hidden="true"
      className="color-dot"
      style={{ background: hue(color), width: size, height: size }}
    />
  );
}

/** The theme's shade of a hue, as a CSS value. */
export function hue(color: string): string {
  return `var(--c-${color})`;
}
