declare module 'virtual:carbon.css';
