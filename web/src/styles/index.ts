/** Order matters: Carbon first, ours over it, paper last. */
import 'virtual:carbon.css';
import './tokens.css';
import './base.css';
import './table.css';
import './table-phone.css';
import './frame.css';
import './print.css';
