import { type ReactNode, useRef } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { classes } from '../../../components/classes.ts';
import type { Anchor } from '../open-store.ts';
import '../../../components/popover.css';

interface AnchoredPopoverProps {
  label: string;
  at: Anchor;
  onClose(): void;
  children: ReactNode;
  className?: string | undefined;
}

/** Floats at a place of the window that has no button of its own, such as the end of a selection. */
export function AnchoredPopover({ label, at, onClose, children, className }: AnchoredPopoverProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span
        ref={anchor}
        aria-hidden="true"
        style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }}
      />
      <Popover
        isOpen
        isNonModal
        triggerRef={anchor}
        className={classes('popover', className)}
        placement="bottom start"
        offset={6}
        onOpenChange={isOpen => {
          if (!isOpen) onClose();
        }}
      >
        <Dialog aria-label={label} className="anchored">
          {children}
        </Dialog>
      </Popover>
    </>
  );
}
