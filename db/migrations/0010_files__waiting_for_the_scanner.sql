create index case_files_unscanned on case_files (uploaded_at) where scan = 'not_scanned';
