int addup_placeholder;
