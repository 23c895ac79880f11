import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import './tooltip.css';

interface TooltipProps {
  text: string;
  /** A key that does the same, such as `Ctrl+H`. */
  shortcut?: string | undefined;
  placement?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  /** The element it explains: a Button or another focusable component. */
  children: ReactNode;
}

export function Tooltip({ text, shortcut, placement = 'bottom', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={80}>
      {children}
      <AriaTooltip className="tooltip" placement={placement} offset={6}>
        {text}
        {shortcut && <kbd className="kbd">{shortcut}</kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
