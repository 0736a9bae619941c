// Methods that Google has and @types/google-apps-script 2.0.13 lacks.
declare namespace GoogleAppsScript {
  namespace Forms {
    interface Form {
      setPublished(enabled: boolean): Form;
      isPublished(): boolean;
    }
  }
}
