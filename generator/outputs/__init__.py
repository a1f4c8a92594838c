"""Files for machines: what readers never see and search engines and feed readers live on."""
