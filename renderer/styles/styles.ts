import './fonts.ts';
import './tokens.css';
import './base.css';
